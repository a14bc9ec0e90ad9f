import { newestIntake } from "@hervat/domain/intake";
import { Email } from "@hervat/domain/people";
import { ContactId, newId, PlainDate, ResumptionStepId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readCalendar } from "../calendar-feeds/read-calendar.ts";
import { managerRouter } from "../manager-router.ts";
import { callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { proceduresOf } from "../testing/procedures-of.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let colleagueOfHer: TrajectoryId;
let manager: ReturnType<typeof callManagerAs>;
let otherManager: ReturnType<typeof callManagerAs>;

async function managerOf(id: TrajectoryId) {
  const contact = (await team.hers.people.read({ trajectoryId: id })).manager;
  if (contact === null) throw new Error("the case has no manager");
  const member = await givenEmployerSide(team.test.service, team.practice, "manager", contact.id);
  return callManagerAs(team.test.service, member.actor);
}

beforeAll(async () => {
  team = await givenTeam();
  const with_ = (name: string, email: string) => ({ manager: { kind: "new", name, email } });
  trajectoryId = await givenCase(team.hers, team.coach.membershipId, with_("J. Pels", "pels@werk.example"));
  colleagueOfHer = await givenCase(team.hers, team.coach.membershipId, with_("A. Bos", "bos@werk.example"));
  manager = await managerOf(trajectoryId);
  otherManager = await managerOf(colleagueOfHer);
});
afterAll(() => team.test.close());

/** An employee with a manager who has signed in. */
async function givenEmployee(name: string, email: string) {
  const id = await givenCase(team.hers, team.coach.membershipId, { manager: { kind: "new", name: `M. ${name}`, email } });
  return { id, boss: await managerOf(id) };
}

/** One step that begins in a week, agreed by the employee. */
async function givenPlan(
  id: TrajectoryId,
  { known = null, daysPerWeek = 2 }: { known?: ResumptionStepId | null; daysPerWeek?: number } = {},
) {
  const { version } = await team.hers.workPlan.plan({ trajectoryId: id });
  const saved = await team.hers.workPlan.savePlan({
    trajectoryId: id,
    version,
    bedrijfsartsAdviceOn: team.inDays(-5),
    steps: [
      {
        id: known,
        from: team.inDays(7),
        to: team.inDays(20),
        daysPerWeek,
        hoursPerDay: 2,
        tasks: "light",
        location: "workplace",
        adaptations: [],
        evaluateOn: team.inDays(20),
        stepBack: false,
        agreedBy: ["employee"],
        care: { breaks: "", condition: "", reason: "" },
      },
    ],
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  const plan = await team.hers.workPlan.plan({ trajectoryId: id });
  const [step] = plan.steps;
  if (step === undefined) throw new Error("no step");
  return { version: plan.version, step: step.id };
}

describe("a manager", () => {
  it("sees his own employees and nobody else's", async () => {
    expect((await manager.employee.list()).map((employee) => employee.trajectoryId)).toEqual([trajectoryId]);
    expect((await otherManager.employee.list()).map((employee) => employee.trajectoryId)).toEqual([colleagueOfHer]);
  });

  it("reads this week, the timeline and the plan of his employee, with one audit row", async () => {
    const page = await manager.employee.read({ trajectoryId });
    expect(page).toMatchObject({ audience: "manager", guidance: { status: "started" }, documents: [] });
    expect(page.thisWeek.lines.length).toBeLessThanOrEqual(3);
    expect(page.timeline.map(({ key }) => key)).toContain("plan_van_aanpak");
    expect(await team.lastEvent()).toMatchObject({ action: "manager.read", outcome: "done", actorKind: "manager" });
  });

  it("finds nothing of an employee of another manager, and the try is in the log", async () => {
    await expect(manager.employee.read({ trajectoryId: colleagueOfHer })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.lastEvent()).toMatchObject({ action: "manager.read", outcome: "refused" });
    await expect(manager.employee.markContactDone({ trajectoryId: colleagueOfHer })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

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

  it("is no manager any more from the moment another one takes over", async () => {
    const details = { name: "N. Ieuw", email: null, phone: null, organisation: null };
    await team.hers.people.save({ trajectoryId: colleagueOfHer, role: "manager", person: { kind: "new", details } });
    await expect(otherManager.employee.read({ trajectoryId: colleagueOfHer })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("whose address is changed into another one's gets in no more", async () => {
    const id = await givenCase(team.hers, team.coach.membershipId, { manager: { kind: "new", name: "O. Ud", email: "oud@werk.example" } });
    const old = await managerOf(id);
    expect(await old.employee.list()).toHaveLength(1);
    const contact = (await team.hers.people.read({ trajectoryId: id })).manager;
    const details = { name: "N. Ieuw", email: Email.parse("nieuw@werk.example"), phone: null, organisation: null };
    await team.hers.people.save({
      trajectoryId: id,
      role: "manager",
      person: { kind: "known", id: contact?.id ?? newId(ContactId), details: { ...details, version: contact?.version ?? 0 } },
    });
    await expect(old.employee.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("reads a factor that the client shares, until she takes her consent back", async () => {
    const id = await givenCase(team.hers, team.coach.membershipId, {
      manager: { kind: "new", name: "B. Aas", email: "baas@werk.example" },
    });
    const boss = await managerOf(id);
    const contactId = (await team.hers.people.read({ trajectoryId: id })).manager?.id ?? newId(ContactId);
    await team.hers.workPlan.saveFactor({
      trajectoryId: id,
      known: null,
      factor: {
        area: "content",
        item: "workload",
        kind: "bottleneck",
        weight: 2,
        source: "client",
        text: "Te veel opdrachten tegelijk",
        action: null,
      },
    });
    const factor = (await team.hers.workPlan.factors({ trajectoryId: id })).factors[0];
    if (factor === undefined) throw new Error("no factor");
    const given = await team.hers.consent.record({
      trajectoryId: id,
      contactId,
      reach: "named",
      categories: ["work-factors"],
      givenOn: team.inDays(0),
      expiresOn: null,
      how: { kind: "aloud", sessionId: null, note: "Dit mag hij weten." },
    });
    if (!given.ok) throw new Error(given.refusal.kind);
    await team.hers.workPlan.shareFactor({
      trajectoryId: id,
      id: factor.id,
      share: true,
      text: "Graag één opdracht tegelijk",
      askedByClient: true,
    });
    expect((await boss.employee.read({ trajectoryId: id })).releasedFactors).toMatchObject([{ text: "Graag één opdracht tegelijk" }]);

    await team.hers.consent.withdraw({ trajectoryId: id, consentId: given.value.consentId, on: team.inDays(0) });
    expect((await boss.employee.read({ trajectoryId: id })).releasedFactors).toEqual([]);
  });

  it("reads goals and agreements about work that were released, and none that were not, until they are taken back", async () => {
    const id = await givenCase(team.hers, team.coach.membershipId, {
      manager: { kind: "new", name: "D. Oel", email: "doel@werk.example" },
    });
    const boss = await managerOf(id);
    const contactId = (await team.hers.people.read({ trajectoryId: id })).manager?.id ?? newId(ContactId);
    const goal = async (kind: "work" | "personal", text: string) => {
      const saved = await team.hers.goal.save({ trajectoryId: id, known: null, kind, text, ten: "" });
      if (!saved.ok) throw new Error(saved.refusal.kind);
      return saved.value.id;
    };
    await goal("personal", "Weer slapen zonder zorgen");
    await goal("work", "Niet meer bang zijn voor de maandag");
    const shared = await goal("work", "Niet leeglopen na een ochtend");
    const agreements = [{ text: "Elke week kort overleg", who: "both" as const }];
    const signals = [{ sign: "Slecht slapen", response: "Wandelen" }];
    await team.hers.relapse.save({ trajectoryId: id, seen: 0, signals, support: "Bel Noor", agreements });
    expect(await boss.employee.read({ trajectoryId: id })).toMatchObject({ releasedGoals: [], releasedAgreements: [] });

    await team.hers.goal.share({ trajectoryId: id, id: shared, share: true, text: "Drie ochtenden werken", saidYes: true });
    await team.hers.relapse.share({ trajectoryId: id, share: true, seen: 1, saidYes: true });
    await team.hers.relapse.save({ trajectoryId: id, seen: 1, signals, support: "Bel Noor", agreements: [] });
    const page = await boss.employee.read({ trajectoryId: id });
    expect([page.releasedGoals, page.releasedAgreements]).toEqual([["Drie ochtenden werken"], agreements]);

    const given = await team.hers.consent.record({
      trajectoryId: id,
      contactId,
      reach: "named",
      categories: ["work-goals", "work-agreements"],
      givenOn: team.inDays(0),
      expiresOn: null,
      how: { kind: "aloud", sessionId: null, note: "Dit mag hij weten." },
    });
    if (!given.ok) throw new Error(given.refusal.kind);
    await team.hers.consent.withdraw({ trajectoryId: id, consentId: given.value.consentId, on: team.inDays(0) });
    expect(await boss.employee.read({ trajectoryId: id })).toMatchObject({ releasedGoals: [], releasedAgreements: [] });
  });

  it("answers a step by choice, stands among who agreed with a yes, and is told when the plan changed meanwhile", async () => {
    const { id, boss } = await givenEmployee("Stap", "stap@werk.example");
    const { version, step } = await givenPlan(id);
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
    const { id, boss } = await givenEmployee("Anders", "anders@werk.example");
    const { version, step } = await givenPlan(id);
    await boss.employee.answerStep({ trajectoryId: id, version, stepId: step, answer: { kind: "can-arrange" } });
    await givenPlan(id, { known: step, daysPerWeek: 3 });
    expect((await boss.employee.read({ trajectoryId: id })).plan.steps[0]?.answer).toBeNull();
  });

  it("records a step of the law that he took, once and not for a day to come", async () => {
    const { id, boss } = await givenEmployee("Wet", "wet@werk.example");
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

  it.each([
    ["28 days after a full recovery", -28, null, 1],
    ["not 29 days after a full recovery", -29, null, 0],
    ["not after the last day of the contract", null, -1, 0],
    ["on the last day of the contract", null, 0, 1],
  ] as const)("reads %s", async (name, recovered, contract, employees) => {
    const { id, boss } = await givenEmployee(name, `${employees}${recovered ?? "x"}${contract ?? "x"}@werk.example`);
    if (recovered !== null) {
      const spell = { from: team.inDays(-60), to: team.inDays(recovered) };
      await team.test.database.admin`
        update work.spell set from_on = ${spell.from}, to_on = ${spell.to} where trajectory_id = ${id}`;
    }
    if (contract !== null)
      await team.test.database.admin`
        insert into work.case_facts (tenant_id, trajectory_id, employment_ends_on) values (${team.practice.id}, ${id}, ${team.inDays(contract)})
        on conflict (tenant_id, trajectory_id) do update set employment_ends_on = excluded.employment_ends_on`;
    expect(await boss.employee.list()).toHaveLength(employees);
  });

  it("is replaced by HR at once: the old one finds nothing, the new one the case without what was said before", async () => {
    const { id, boss } = await givenEmployee("Oud", "weg@werk.example");
    const hrContact = await team.hers.people.save({
      trajectoryId: id,
      role: "hr",
      person: { kind: "new", details: { name: "H. Er", email: Email.parse("hr@werk.example"), phone: null, organisation: null } },
    });
    const hrId = hrContact.value.contactId ?? newId(ContactId);
    const hr = callManagerAs(team.test.service, (await givenEmployerSide(team.test.service, team.practice, "hr", hrId)).actor);
    const { version, step } = await givenPlan(id);
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

  it("prepares the evaluation of three, and the coach reads it once he shares it", async () => {
    const { id, boss } = await givenEmployee("Evaluatie", "eval@werk.example");
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

  it("follows his steps in a calendar without a name, until he revokes it", async () => {
    const { boss } = await givenEmployee("Kalender", "agenda@werk.example");
    await expect(boss.calendarFeed.make({ kind: "obligations", withNames: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { url } = await boss.calendarFeed.make({ kind: "employees", withNames: false });
    const token = url.split("/").at(-1)?.replace(".ics", "") ?? "";
    const calendar = await readCalendar(team.test.service, token, "r");
    expect(calendar).toContain("Stap in Hervat");
    expect(calendar).not.toContain("Kalender");
    const [feed] = await boss.calendarFeed.list();
    await boss.calendarFeed.revoke({ id: feed?.id ?? "" });
    expect(await readCalendar(team.test.service, token, "r")).toBeUndefined();
  });

  it("has nowhere to say a degree of incapacity", () => {
    const names = new Set<string>();
    const collect = (schema: unknown): void => {
      if (typeof schema !== "object" || schema === null) return;
      for (const [key, inner] of Object.entries(schema)) {
        if (key === "properties") for (const name of Object.keys(Object(inner))) names.add(name.toLowerCase());
        collect(inner);
      }
    };
    for (const { input: schema } of proceduresOf(managerRouter))
      if (schema !== undefined) collect(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }));
    expect([...names].filter((name) => /percent|capacity|degree|incap|arbeidsong|ziekte/.test(name))).toEqual([]);
    const asked = ["manager-intake", "evaluation-preparation"] as const;
    const words = asked.flatMap(
      (key) =>
        JSON.stringify(newestIntake(key))
          .toLowerCase()
          .match(/procent|percentage|arbeidsongeschikt|incapacity/g) ?? [],
    );
    expect(words).toEqual([]);
  });

  it("that is not signed in is asked to sign in", async () => {
    const visitor = callManagerAs(team.test.service, { kind: "anonymous" });
    await expect(visitor.employee.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
