import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eraseByTwo } from "../testing/erase-by-two.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let officer: GivenTeam["hers"];
beforeAll(async () => {
  team = await givenTeam();
  officer = team.as(await givenStaff(team.test.service, team.practice, "privacy-officer"));
});
afterAll(() => team.test.close());

async function withEntry(): Promise<TrajectoryId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  await team.hers.recovery.add({ trajectoryId, measured: { on: team.inDays(-1), by: "coach", kind: "recovery", hoursToRecover: 8 } });
  return trajectoryId;
}
const dueFor = async (caller: GivenTeam["hers"], id: TrajectoryId) =>
  (await caller.closing.dueErasures()).find(({ trajectoryId }) => trajectoryId === id);

describe("a dossier whose client withdrew", () => {
  it("waits in the list of owner and privacy officer, until somebody erases it", async () => {
    const trajectoryId = await withEntry();
    expect(await dueFor(team.owner, trajectoryId)).toBeUndefined();
    await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) });
    expect(await dueFor(team.owner, trajectoryId)).toMatchObject({ because: "withdrawn", due: team.inDays(0) });
    await expect(team.hers.closing.dueErasures()).rejects.toMatchObject({ code: "NOT_FOUND" });

    expect(await eraseByTwo(team.hers, officer, trajectoryId)).toMatchObject({ ok: true });
    expect(await dueFor(officer, trajectoryId)).toBeUndefined();
  });

  it("stays when somebody decides so: who, until when and why are kept, and the list is quiet until that day", async () => {
    const trajectoryId = await withEntry();
    await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) });
    const keep = { trajectoryId, until: team.inDays(30), why: "kanarie: er loopt een klacht" };
    expect(await team.hers.closing.keep(keep)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.kept" });
    expect(await team.hers.closing.read({ trajectoryId })).toMatchObject({ kept: { until: team.inDays(30), why: keep.why } });
    expect(await dueFor(officer, trajectoryId)).toBeUndefined();
    const rows = await team.test.database.admin`
      select d::text as row from care.kept_dossier d union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));

    await team.test.database.admin`update care.kept_dossier set until = ${team.inDays(0)} where trajectory_id = ${trajectoryId}`;
    expect(await dueFor(officer, trajectoryId)).toMatchObject({ because: "kept-until" });
  });

  it("is not kept while the guidance runs on its basis", async () => {
    const trajectoryId = await withEntry();
    const keep = { trajectoryId, until: team.inDays(30), why: "Om te bewaren" };
    expect(await team.hers.closing.keep(keep)).toEqual({ ok: false, refusal: { kind: "still-running" } });
  });
});
