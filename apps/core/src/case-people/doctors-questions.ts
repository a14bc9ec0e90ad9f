import { contactRepository, doctorsQuestionRepository } from "@hervat/database/repositories";
import { DoctorsQuestionId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { DoctorsQuestion, questionWaits } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const QuestionShown = z.strictObject({
  id: DoctorsQuestionId,
  version: z.int(),
  askedOn: PlainDate,
  text: z.string(),
  name: z.string().nullable(),
  /** He asked it himself, where he fetches his documents: there he reads the answer too. */
  byHimself: z.boolean(),
  /** Nobody has looked at it yet. */
  waits: z.boolean(),
  answer: z.string().nullable(),
  answeredOn: PlainDate.nullable(),
});
export type QuestionShown = z.infer<typeof QuestionShown>;

/** What the bedrijfsarts asked, the newest first: that one is quoted in the report. */
export function listQuestions(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<QuestionShown[]> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "doctors-question.read", trajectoryId);
    const stored = await doctorsQuestionRepository(tx, await opened.sealer()).answeredOfTrajectory(trajectoryId);
    const ids = [...new Set(stored.flatMap(({ value: { contactId } }) => (contactId === null ? [] : [contactId])))];
    const contacts = ids.length === 0 ? [] : await contactRepository(tx, opened.practiceId).findMany(ids);
    return stored.map(({ version, value }) => {
      const { id, askedOn, text, contactId, recordedBy, answer, answeredOn } = value;
      const name = contacts.find((contact) => contact.id === contactId)?.name ?? null;
      return { id, version, askedOn, text, name, byHimself: recordedBy === null, waits: questionWaits(value), answer, answeredOn };
    });
  });
}

/** `known` is null for a new one. */
export const SaveQuestionInput = z.strictObject({
  trajectoryId: TrajectoryId,
  known: z.strictObject({ id: DoctorsQuestionId, version: z.int() }).nullable(),
  askedOn: PlainDate,
  text: DoctorsQuestion.shape.text,
});
export type SaveQuestionInput = z.infer<typeof SaveQuestionInput>;

/** Keeps a question in the words of the bedrijfsarts, with the day. @throws StaleSaveError */
export function saveQuestion(ctx: ServiceContext, input: SaveQuestionInput): Promise<Result<null, { kind: "in-the-future" }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "doctors-question.write", input.trajectoryId);
    const { trajectoryId, known, askedOn, text } = input;
    if (askedOn > ctx.today()) return refuse({ kind: "in-the-future" });
    const questions = doctorsQuestionRepository(tx, await opened.sealer());
    if (known === null) {
      const contactId = opened.stored.value.bedrijfsartsContactId;
      const asked = { id: newId(DoctorsQuestionId), trajectoryId, contactId, askedOn, text, recordedBy: membershipOf(ctx) };
      await questions.add(asked, ctx.now());
    } else {
      const stored = (await questions.ofTrajectory(trajectoryId)).find(({ value }) => value.id === known.id);
      if (stored === undefined) throw new NotFoundError("question");
      await questions.save({ version: known.version, value: { ...stored.value, askedOn, text } });
    }
    await writeAudit(tx, ctx, { action: "doctors-question.saved", fields: ["doctors-question"] });
    return ok(null);
  });
}
