import { IntakeAnswer, type IntakeValue } from "@hervat/domain/intake";
import { Contact } from "@hervat/domain/people";
import { ContactId, DoctorsQuestionId, day, GoalId, newId } from "@hervat/domain/primitives";
import { DoctorsQuestion } from "@hervat/domain/session";
import { v7 } from "uuid";
import * as repositories from "../../repositories/index.ts";
import { TEST_NOW } from "../given-practice.ts";
import type { Given } from "./given.ts";

/** An intake that the client prepared and the coach completed, and what the bedrijfsarts asked. Gives the id of a row that proposes a factor. */
export async function addIntake({ tx, sealer, trajectory: { id: trajectoryId }, practice, secret }: Given): Promise<string> {
  const by = practice.owner.membershipId;
  const intakes = repositories.clientIntakeRepository(tx, sealer);
  const proposalId = v7();
  const values: Readonly<Record<string, IntakeValue>> = {
    occasion: { kind: "text", text: secret() },
    mental: { kind: "text", text: secret() },
    "work-content": { kind: "work-factors", rows: [{ id: v7(), item: "workload", effect: "hinders", text: secret() }] },
    factors: { kind: "linked-factors", rows: [{ id: proposalId, level: "person", effect: "hinders", text: secret(), leadsTo: [] }] },
    "personal-goals": { kind: "goals", goals: [{ id: newId(GoalId), text: secret() }] },
  };
  await intakes.begin(trajectoryId, 1);
  for (const [item, value] of Object.entries(values)) {
    const clientWrote = item === "occasion" ? { value: { kind: "text", text: secret() }, at: TEST_NOW } : null;
    const answer = IntakeAnswer.parse({ item, value, preparedBy: "coach", by, at: TEST_NOW, clientWrote });
    await intakes.saveAnswer(trajectoryId, { version: 0, value: answer });
  }
  const asked = { id: newId(DoctorsQuestionId), trajectoryId, contactId: null, askedOn: day("2026-02-12"), text: secret(), recordedBy: by };
  const questions = repositories.doctorsQuestionRepository(tx, sealer);
  await questions.add(DoctorsQuestion.parse(asked), TEST_NOW);
  const answer = { answer: secret(), answeredOn: day("2026-02-13"), seenAt: TEST_NOW };
  await questions.saveAnswer({ version: 1, value: { ...DoctorsQuestion.parse(asked), ...answer } });
  await intakes.decide(trajectoryId, { id: v7(), factorId: null, decidedBy: by, decidedAt: TEST_NOW });

  const nothing = { email: null, phone: null, organisation: null, employerId: null };
  const gp = Contact.parse({ id: newId(ContactId), kind: "gp", name: "Huisarts", ...nothing });
  await repositories.contactRepository(tx, practice.id).add(gp, TEST_NOW);
  await repositories.caseContactRepository(tx, sealer).add(trajectoryId, gp.id, day("2026-02-11"));

  const forms = repositories.managerFormRepository(tx, practice.id);
  const form = await forms.find(trajectoryId, "manager-intake");
  if (form === undefined) throw new Error("the manager was asked nothing");
  const team = { item: "team", value: { kind: "text" as const, text: "Acht mensen" }, notedBy: "coach" as const, by, at: TEST_NOW };
  await forms.saveAnswer(form.id, trajectoryId, { version: 0, value: team });
  return proposalId;
}
