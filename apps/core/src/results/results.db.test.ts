import type { TrajectoryId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEverySheet } from "../caseload-import/read-workbook.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let year: number;
beforeAll(async () => {
  team = await givenTeam();
  year = Number(team.inDays(0).slice(0, 4));
  // Eleven that ended this year, in the first days of January: ten in their own work and one of which nobody said it.
  for (let at = 0; at < 11; at += 1) await end(await givenCase(team.hers, team.coach.membershipId), at < 10 ? "own-work" : null);
});
afterAll(() => team.test.close());

/** Began ten weeks before it ended; the first talk was three weeks after it began, and the case says whether more went before. */
async function end(trajectoryId: TrajectoryId, outcome: string | null, before = 0) {
  const { admin } = team.test.database;
  const endedOn = `${year}-01-05`;
  await admin`update work.trajectory set status = 'stopped', stopped_on = ${endedOn}::date, stop_reason = 'order-ended',
    started_on = ${endedOn}::date - 70, sessions_before = ${before} where id = ${trajectoryId}`;
  await admin`insert into care.session (tenant_id, id, trajectory_id, kind, number, starts_at, duration_minutes, status)
    values (${team.practice.id}, ${v7()}, ${trajectoryId}, 'session', 1, ${endedOn}::date - 49 + time '10:00', 60, 'held')`;
  if (outcome !== null)
    await admin`insert into work.closing (tenant_id, trajectory_id, outcome, closed_on, closed_by, recorded_at)
      values (${team.practice.id}, ${trajectoryId}, ${outcome}, ${endedOn}, ${team.coach.membershipId}, now())`;
}

describe("the results of a practice", () => {
  it("count what ended in the year, together and by programme, and name nobody", async () => {
    const shown = await team.hers.results.read({ year });
    const figures = {
      cases: 11,
      outcomes: { "own-work": 10, "other-work": 0, elsewhere: 0, partly: 0, none: 0, unknown: 1 },
      weeksOfGuidance: { value: 10, of: 11 },
      satisfaction: null,
    };
    expect(shown).toMatchObject({ year, years: [year], total: { names: null, ...figures }, groups: [figures] });
    expect(JSON.stringify(shown)).not.toMatch(/Noor|VB-|[0-9a-f]{8}-/);
    expect((await team.hers.results.read({ year: year - 1 })).total.cases).toBeNull();
  });

  it("leave the table as a workbook, and the log says so", async () => {
    const file = await team.owner.results.export({ year });
    expect(await team.lastEvent()).toMatchObject({ action: "results.exported" });
    const sheets = await readEverySheet(Buffer.from(file.content, "base64"));
    if (!sheets.ok) throw new Error(sheets.refusal.kind);
    expect(sheets.value[0]?.rows.slice(1).map((row) => row.slice(1, 3))).toEqual([
      [11, 10],
      [11, 10],
    ]);
  });

  it("hide the few of another programme, and with them the eleven that would give them away", async () => {
    const { programmes } = await team.hers.caseload.clientChoices();
    const first = (await team.hers.results.read({ year })).groups[0]?.names?.nl;
    const other = programmes.find(({ names }) => names.nl !== first);
    if (other === undefined) throw new Error("there is one programme alone");
    await end(await givenCase(team.hers, team.coach.membershipId, { programme: other.key }), "none");
    const { total, groups } = await team.hers.results.read({ year });
    expect(total.cases).toBe(12);
    expect(groups.map(({ cases }) => cases)).toEqual([null, null]);
  });

  it("are not the office's to read, and those of one practice are not another's", async () => {
    await expect(team.office.results.read({ year })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await team.stranger.results.read({ year })).total.cases).toBeNull();
    await expect(team.visitor.results.read({ year })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
