import { Email } from "@hervat/domain/people";
import { ContactId, newId, PlainDate, ResumptionStepId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callManagerAs } from "../testing/call-as.ts";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenEmployee, givenPlan } from "../testing/given-manager.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let manager: ReturnType<typeof callManagerAs>;

beforeAll(async () => {
  team = await givenTeam();
  ({ id: trajectoryId, boss: manager } = await givenEmployee(team, "Pels", "pels@werk.example"));
});
afterAll(() => team.test.close());

describe("what a manager does", () => {
  it("cannot answer for a step that is not in the plan", async () => {
    const stepId = newId(ResumptionStepId);
    await expect(manager.employee.answerStep({ trajectoryId, version: 1, stepId, answer: { kind: "can-arrange" } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(manager.employee.reportHours({ trajectoryId, version: 1, stepId, hoursPerWeek: 4 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is told that no rhythm of contact was agreed yet", async () => {
    expect(await manager.employee.markContactDone({ trajectoryId })).toEqual({ ok: false, refusal: { kind: "no-rhythm" } });
  });

  it("answers a step by choice, stands among who agreed with a yes, and is told when the plan changed meanwhile", async () => {
    const { id, boss } = await givenEmployee(team, "Stap", "stap@werk.example");
    const { version, step } = await givenPlan(team, id);
    const seen = { trajectoryId: id, version, stepId: step };
    const talk = { kind: "wants-to-talk", wish: "other-days" } as const;
    expect(await boss.employee.answerStep({ ...seen, answer: talk })).toEqual({ ok: true, value: null });
    const told = await team.hers.workPlan.plan({ trajectoryId: id });
    expect(told.steps[0]).toMatchObject({ agreedBy: ["employee"], answer: { answer: "wants-to-talk", wish: "other-days" } });
    expect(await boss.employee.answerStep({ ...seen, answer: { kind: "can-arrange" } })).toEqual({
      ok: false,
      refusal: { kind: "changed-elsewhere" },
    });
    const again = { ...seen, version: told.version, answer: { kind: "can-arrange" } as const };
    expect(await boss.employee.answerStep(again)).toEqual({ ok: true, value: null });
    expect((await team.hers.workPlan.plan({ trajectoryId: id })).steps[0]?.agreedBy).toEqual(["employee", "manager"]);
  });

  it("loses his answer to a step when the coach changes what that step asks", async () => {
    const { id, boss } = await givenEmployee(team, "Anders", "anders@werk.example");
    const { version, step } = await givenPlan(team, id);
    await boss.employee.answerStep({ trajectoryId: id, version, stepId: step, answer: { kind: "can-arrange" } });
    await givenPlan(team, id, { known: step, daysPerWeek: 3 });
    expect((await boss.employee.read({ trajectoryId: id })).plan.steps[0]?.answer).toBeNull();
  });

  it("records a step of the law that he took, once and not for a day to come", async () => {
    const { id, boss } = await givenEmployee(team, "Wet", "wet@werk.example");
    const take = (on: string) => boss.employee.markMilestone({ trajectoryId: id, key: "eerstejaarsevaluatie", on: PlainDate.parse(on) });
    expect(await take(team.inDays(1))).toEqual({ ok: false, refusal: { kind: "in-the-future" } });
    expect(await take(team.inDays(0))).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "manager.mark-milestone-done", details: { milestone: "eerstejaarsevaluatie" } });
    expect(await take(team.inDays(0))).toEqual({ ok: false, refusal: { kind: "already-recorded" } });
    const row = (await boss.employee.read({ trajectoryId: id })).timeline.find(({ key }) => key === "eerstejaarsevaluatie");
    expect(row?.done).toEqual({ kind: "here", on: team.inDays(0) });
    const other = { trajectoryId: id, key: "wia_aanvraag", on: PlainDate.parse(team.inDays(0)) } as const;
    expect(await boss.employee.markMilestone(other)).toEqual({ ok: false, refusal: { kind: "not-yours" } });
  });

  it("is replaced by HR at once: the old one finds nothing, the new one the case without what was said before", async () => {
    const { id, boss } = await givenEmployee(team, "Oud", "weg@werk.example");
    const hrContact = await team.hers.people.save({
      trajectoryId: id,
      role: "hr",
      person: { kind: "new", details: { name: "H. Er", email: Email.parse("hr@werk.example"), phone: null, organisation: null } },
    });
    const hrId = contactIdOf(hrContact);
    const hr = callManagerAs(team.test.service, (await givenEmployerSide(team.test.service, team.practice, "hr", hrId)).actor);
    const { version, step } = await givenPlan(team, id);
    await boss.employee.answerStep({ trajectoryId: id, version, stepId: step, answer: { kind: "wants-to-talk", wish: null } });
    await team.test.database.admin`update work.manager_action set "on" = ${team.inDays(-1)} where step_id = ${step}`;
    await expect(
      boss.employee.replaceManager({ trajectoryId: id, name: "Ik", email: Email.parse("ik@werk.example") }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });

    const to = { trajectoryId: id, name: "N. Ieuw", email: Email.parse("opvolger@werk.example") };
    expect(await hr.employee.replaceManager(to)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "manager.replace", outcome: "done", actorKind: "hr" });
    await expect(boss.employee.read({ trajectoryId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await hr.employee.replaceManager(to)).toEqual({ ok: false, refusal: { kind: "same-manager" } });

    const person = (await team.hers.people.read({ trajectoryId: id })).manager;
    expect(person).toMatchObject({ name: "N. Ieuw" });
    const next = await givenEmployerSide(team.test.service, team.practice, "manager", person?.id ?? newId(ContactId));
    const page = await callManagerAs(team.test.service, next.actor).employee.read({ trajectoryId: id });
    expect(page.plan.steps.map(({ answer }) => answer)).toEqual([null]);
    expect(page.timeline.length).toBeGreaterThan(5);
    expect((await hr.employee.obligations()).map(({ trajectoryId: of }) => of)).toContain(id);
  });

  it("is not replaced by whoever has the same address and another name: the client saw somebody else", async () => {
    const { id, boss } = await givenEmployee(team, "Mailbox", "team@werk.example");
    const person = {
      kind: "new" as const,
      details: { name: "H. Er", email: Email.parse("hr2@werk.example"), phone: null, organisation: null },
    };
    const hrId = contactIdOf(await team.hers.people.save({ trajectoryId: id, role: "hr", person }));
    const hr = callManagerAs(team.test.service, (await givenEmployerSide(team.test.service, team.practice, "hr", hrId)).actor);
    const before = (await team.hers.people.read({ trajectoryId: id })).manager;
    const replace = (name: string, email: string) => hr.employee.replaceManager({ trajectoryId: id, name, email: Email.parse(email) });
    await replace("Tussen Tijds", "tussen@werk.example");

    await replace("Greetje Nieuwland", "team@werk.example");
    const after = (await team.hers.people.read({ trajectoryId: id })).manager;
    expect(after).toMatchObject({ name: "Greetje Nieuwland" });
    expect(after?.id).not.toBe(before?.id);
    await expect(boss.employee.read({ trajectoryId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await replace("Tussen Tijds", "tussen@werk.example");
    await replace("Greetje Nieuwland", "team@werk.example");
    expect((await team.hers.people.read({ trajectoryId: id })).manager?.id).toBe(after?.id);
  });

  it("prepares the evaluation of three, and the coach reads it once he shares it", async () => {
    const { id, boss } = await givenEmployee(team, "Evaluatie", "eval@werk.example");
    expect(await team.hers.intake.askManagerEvaluation({ trajectoryId: id })).toEqual({ ok: true, value: null });
    expect((await boss.employee.read({ trajectoryId: id })).thisWeek.lines).toContainEqual({
      kind: "form",
      form: "evaluation-preparation",
      minutes: 10,
    });
    const form = "evaluation-preparation" as const;
    const value = { kind: "choices" as const, choices: ["fixed-contact"] };
    const answer = { trajectoryId: id, form, item: "helped", version: 0, value, keep: null };
    expect(await boss.employee.saveFormAnswer(answer)).toMatchObject({ ok: true });
    const words = { ...answer, item: "work-words", value: { kind: "text" as const, text: "Door de depressie lukte het niet" } };
    expect(await boss.employee.saveFormAnswer(words)).toMatchObject({ ok: false, refusal: { kind: "not-for-employer" } });
    expect((await team.hers.intake.managerEvaluation({ trajectoryId: id })).answers).toEqual([]);
    expect(await boss.employee.confirmForm({ trajectoryId: id, form, acceptsConfidentiality: true })).toEqual({ ok: true, value: null });
    expect((await team.hers.intake.managerEvaluation({ trajectoryId: id })).answers.map(({ item }) => item)).toContain("helped");
  });
});
