import { Email } from "@hervat/domain/people";
import { ContactId, newId, ResumptionStepId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

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
    await expect(manager.employee.answerStep({ trajectoryId, stepId, answer: "can-arrange" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(manager.employee.reportHours({ trajectoryId, stepId, hoursPerWeek: 4 })).rejects.toMatchObject({ code: "NOT_FOUND" });
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
      id: null,
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

  it("that is not signed in is asked to sign in", async () => {
    const visitor = callManagerAs(team.test.service, { kind: "anonymous" });
    await expect(visitor.employee.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
