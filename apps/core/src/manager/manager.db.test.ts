import { newId, ResumptionStepId, type TrajectoryId } from "@hervat/domain/primitives";
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

  it("that is not signed in is asked to sign in", async () => {
    const visitor = callManagerAs(team.test.service, { kind: "anonymous" });
    await expect(visitor.employee.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
