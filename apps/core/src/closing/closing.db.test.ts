import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callManagerAs } from "../testing/call-as.ts";
import { eraseByTwo } from "../testing/erase-by-two.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide, givenShown } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const begun = { startedOn: "2026-01-12", firstSickDay: "2026-01-05" };
const manager = { kind: "new", name: "J. Pels", email: "pels@werk.example" };

/** A running case with a manager who signs in, a planned talk, a consent and something about her health. */
async function running() {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { ...begun, manager });
  await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(-30) });
  const { manager: person } = await team.hers.people.read({ trajectoryId });
  if (person === null) throw new Error("no manager");
  const signedIn = await givenEmployerSide(team.test.service, team.practice, "manager", person.id);
  const planned = { kind: "session" as const, durationMinutes: 60, times: 2, everyDays: 7 };
  await team.hers.session.plan({ trajectoryId, ...planned, on: team.inDays(3), at: "10:00" });
  const measured = { on: team.inDays(-2), by: "coach" as const, kind: "recovery" as const, hoursToRecover: 8 };
  await team.hers.recovery.add({ trajectoryId, measured });
  const employees = () => callManagerAs(team.test.service, signedIn.actor).employee.list();
  return { trajectoryId, employees };
}
const statuses = async (trajectoryId: TrajectoryId) =>
  (await team.hers.session.list({ trajectoryId })).sessions.map(({ status }) => status);
const completed = { outcome: "own-work", end: { kind: "completed", evaluatedOn: null } } as const;

describe("closing a case", () => {
  it("says first what ends and when, and what the law still asks", async () => {
    const { trajectoryId } = await running();
    const shown = await team.hers.closing.read({ trajectoryId });
    expect(shown).toMatchObject({ endedOn: null, outcome: null, ends: { on: team.inDays(0), plannedSessions: 2 }, quiet: null });
    expect(shown.ends.employerReads).toBe(team.inDays(0));
    expect(shown.openMilestones.length).toBeGreaterThan(0);
  });

  it("keeps the outcome, calls off what was planned and leaves one row", async () => {
    const { trajectoryId } = await running();
    expect(await team.hers.closing.close({ trajectoryId, on: team.inDays(0), ...completed })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "trajectory.closed", details: { outcome: "own-work" } });
    expect(await team.hers.closing.read({ trajectoryId })).toMatchObject({ endedOn: team.inDays(0), outcome: "own-work" });
    expect(await statuses(trajectoryId)).toEqual(["cancelled", "cancelled"]);
    expect(await team.hers.closing.close({ trajectoryId, on: team.inDays(0), ...completed })).toMatchObject({
      refusal: { kind: "wrong-status" },
    });
  });

  it("is done on a day that has come", async () => {
    const { trajectoryId } = await running();
    expect(await team.hers.closing.close({ trajectoryId, on: team.inDays(1), ...completed })).toEqual({
      ok: false,
      refusal: { kind: "in-the-future" },
    });
  });

  it("ends at once what the manager reads, also when it is closed for today", async () => {
    const { trajectoryId, employees } = await running();
    expect(await employees()).toMatchObject([{ trajectoryId }]);
    await team.hers.closing.close({ trajectoryId, on: team.inDays(0), ...completed });
    expect(await employees()).toEqual([]);
  });
});

describe("a quiet closing", () => {
  it("stops everything at once, neutrally, and the owner puts back a mistake within a day", async () => {
    const { trajectoryId, employees } = await running();
    await team.test.database.admin`
      insert into identity.mail (tenant_id, id, kind, "to", subject, text, created_at, not_before)
      values (${team.practice.id}, ${crypto.randomUUID()}, 'invitation', 'pels@werk.example', 'Later', 'Later', now(), now() + interval '1 day')`;
    expect(await team.hers.closing.closeQuietly({ trajectoryId })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "trajectory.closed-quietly", details: {} });
    await expect(employees()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(await statuses(trajectoryId)).toEqual(["cancelled", "cancelled"]);
    const waiting = await team.test.database.admin`select id from identity.mail where "to" = 'pels@werk.example' and status = 'waiting'`;
    expect(waiting).toEqual([]);
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({ status: "stopped" });

    await expect(team.hers.closing.undoQuiet({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.owner.closing.undoQuiet({ trajectoryId })).toEqual({ ok: true, value: null });
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({ status: "active" });
    expect(await statuses(trajectoryId)).toEqual(["planned", "planned"]);
    expect(await employees()).toMatchObject([{ trajectoryId }]);
    expect(await team.owner.closing.undoQuiet({ trajectoryId })).toEqual({ ok: false, refusal: { kind: "nothing-to-undo" } });
  });

  it("of one of two employees leaves the manager his way in to the other", async () => {
    const { trajectoryId, employees } = await running();
    const { manager: person } = await team.hers.people.read({ trajectoryId });
    const other = await givenCase(team.hers, team.coach.membershipId, begun);
    if (person === null) throw new Error("the case has no manager");
    await team.test.database.admin`update work.trajectory set manager_contact_id = ${person.id} where id = ${other}`;
    await givenShown(team.test.service, team.practice, person.id);
    await team.hers.closing.closeQuietly({ trajectoryId });
    expect((await employees()).map((one) => one.trajectoryId)).toContain(other);
  });
});

describe("erasing", () => {
  const code = async (trajectoryId: TrajectoryId) => (await team.hers.closing.previewErasure({ trajectoryId })).code;

  it("waits for her withdrawal or the end, and for the code", async () => {
    const { trajectoryId } = await running();
    const refused = (kind: string) => ({ ok: false, refusal: { kind } });
    expect(await team.hers.retention.ask({ trajectoryId, code: "iets anders" })).toEqual(refused("code-does-not-match"));
    expect(await team.hers.retention.ask({ trajectoryId, code: await code(trajectoryId) })).toEqual(refused("still-running"));
  });

  it("shows what goes, takes all of it and her name, and leaves her code and the proof of what she allowed", async () => {
    const { trajectoryId } = await running();
    await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) });
    const preview = await team.hers.closing.previewErasure({ trajectoryId });
    expect(preview.goes).toContainEqual({ kind: "energy_measurement", rows: 1 });
    expect(preview).toMatchObject({ nameGoes: true });
    expect(await eraseByTwo(team.hers, team.owner, trajectoryId)).toMatchObject({ ok: true });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.erased" });
    expect((await team.hers.closing.previewErasure({ trajectoryId })).goes).toEqual([]);
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({
      status: "stopped",
      client: { name: preview.code, function: null },
    });
    expect(await team.hers.privacy.read({ trajectoryId })).toMatchObject({ standing: { kind: "withdrawn" } });
  });
});

describe("whoever has nothing to do with a case", () => {
  it.each(["close", "closeQuietly", "undoQuiet", "erase"] as const)("%s: finds nothing, a visitor signs in first", async (verb) => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, begun);
    const calls = {
      close: (who: GivenTeam["hers"]) => who.closing.close({ trajectoryId, on: team.inDays(0), ...completed }),
      closeQuietly: (who: GivenTeam["hers"]) => who.closing.closeQuietly({ trajectoryId }),
      undoQuiet: (who: GivenTeam["hers"]) => who.closing.undoQuiet({ trajectoryId }),
      erase: (who: GivenTeam["hers"]) => who.retention.ask({ trajectoryId, code: "x" }),
    };
    for (const who of [team.colleague, team.office, team.stranger])
      await expect(calls[verb](who)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(calls[verb](team.visitor)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
