import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenReader } from "../testing/given-reader.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const open = async () => {
  trajectoryId = await givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-60), firstSickDay: team.inDays(-100) });
};

describe("a relapse-prevention plan", () => {
  const content = {
    signals: [{ sign: "kanarie slaap", response: "kanarie rust" }],
    support: "kanarie zus",
    agreements: [{ text: "Elke week overleg", who: "both" as const }],
  };

  it("keeps every version, and leaves with its work agreements alone by the client's word", async () => {
    await open();
    expect(await team.hers.relapse.save({ trajectoryId, seen: 0, ...content })).toEqual({ ok: true, value: { number: 1 } });
    expect(await team.hers.relapse.save({ trajectoryId, seen: 0, ...content })).toMatchObject({ refusal: { kind: "changed-elsewhere" } });
    expect(await team.hers.relapse.save({ trajectoryId, seen: 1, ...content })).toEqual({ ok: true, value: { number: 2 } });
    expect(await team.hers.relapse.share({ trajectoryId, share: true, seen: 1, saidYes: true })).toMatchObject({
      refusal: { kind: "newer-version" },
    });
    await givenReader(team, trajectoryId, { categories: ["work-agreements"] });
    expect(await team.hers.relapse.share({ trajectoryId, share: true, seen: 2, saidYes: true })).toEqual({ ok: true, value: null });
    expect(await team.hers.relapse.read({ trajectoryId })).toMatchObject({
      versions: [{ number: 2 }, { number: 1 }],
      released: { planNumber: 2 },
    });
    const rows = await team.test.database
      .admin`select p::text as row from care.relapse_plan p union all select a::text from work.released_agreement a union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).toContain("Elke week overleg");
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
    await team.hers.relapse.share({ trajectoryId, share: false });
    expect(await team.hers.relapse.read({ trajectoryId })).toMatchObject({ released: null });
  });

  it("is looked back on after seven weeks and half a year, and shows on the first page when that comes near", async () => {
    await open();
    await team.hers.relapse.planFollowUps({ trajectoryId, from: team.inDays(-45) });
    const { followUps } = await team.hers.relapse.read({ trajectoryId });
    expect(followUps.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ["six-to-eight-weeks", team.inDays(4)],
      ["six-months", team.inDays(137)],
    ]);
    const due = async () => (await team.hers.today.read()).followUps.filter((one) => one.trajectoryId === trajectoryId);
    expect(await due()).toMatchObject([{ kind: "six-to-eight-weeks", dueOn: team.inDays(4) }]);
    expect((await team.owner.today.read()).followUps.filter((one) => one.trajectoryId === trajectoryId)).toEqual([]);
    const done = { trajectoryId, kind: "six-to-eight-weeks" as const, on: team.inDays(0), note: "kanarie gaat goed" };
    expect(await team.hers.relapse.finishFollowUp(done)).toEqual({ ok: true, value: null });
    expect(await team.hers.relapse.finishFollowUp(done)).toMatchObject({ refusal: { kind: "already-done" } });
    expect(await due()).toEqual([]);
  });
});
