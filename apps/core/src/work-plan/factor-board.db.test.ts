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

describe("the board of factors", () => {
  const work = {
    area: "content",
    item: "workload",
    kind: "bottleneck",
    weight: 3,
    source: "client",
    text: "kanarie druk",
    action: null,
  } as const;

  it("sets person, workplace and organisation side by side, with links in words", async () => {
    await open();
    const own = await team.hers.workPlan.savePersonalFactor({
      trajectoryId,
      known: null,
      sphere: "person",
      kind: "hindering",
      weight: 2,
      text: "kanarie lat hoog",
    });
    await team.hers.workPlan.saveFactor({ trajectoryId, known: null, factor: work });
    const board = await team.hers.workPlan.board({ trajectoryId });
    expect(board.factors.map(({ about, column }) => [about, column])).toEqual([
      ["work", "workplace"],
      ["personal", "person"],
    ]);
    const [from, to] = [own.ok ? own.value.id : null, board.factors[0]?.id];
    if (from === null || to === undefined) throw new Error("not saved");
    const link = { trajectoryId, from, to, kind: "strengthens" as const, note: "kanarie samen" };
    expect(await team.hers.workPlan.linkFactors(link)).toEqual({ ok: true, value: null });
    expect(await team.hers.workPlan.linkFactors(link)).toEqual({ ok: false, refusal: { kind: "already-linked" } });
    expect(await team.hers.workPlan.linkFactors({ ...link, to: from })).toEqual({ ok: false, refusal: { kind: "with-itself" } });
    await team.hers.workPlan.placeFactor({ trajectoryId, id: to, place: "organisation" });
    await team.hers.workPlan.saveFactor({ trajectoryId, known: { id: to, seen: work }, factor: { ...work, weight: 1 } });
    expect((await team.hers.workPlan.board({ trajectoryId })).factors).toMatchObject([
      { id: from },
      { id: to, column: "organisation", weight: 1 },
    ]);
    const rows = await team.test.database.admin`select l::text as row from care.factor_link l union all select f::text from care.factor f`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));

    await team.hers.workPlan.removeFactor({ trajectoryId, id: from });
    expect((await team.hers.workPlan.board({ trajectoryId })).links).toEqual([]);
  });

  it("keeps a factor that the employer has until that is taken back", async () => {
    await open();
    await team.hers.workPlan.saveFactor({ trajectoryId, known: null, factor: work });
    const id = (await team.hers.workPlan.board({ trajectoryId })).factors[0]?.id;
    if (id === undefined) throw new Error("not saved");
    await givenReader(team, trajectoryId);
    await team.hers.workPlan.shareFactor({ trajectoryId, id, share: true, text: "Rustig beginnen", askedByClient: false });
    expect(await team.hers.workPlan.removeFactor({ trajectoryId, id })).toEqual({ ok: false, refusal: { kind: "still-shared" } });
    await team.hers.workPlan.shareFactor({ trajectoryId, id, share: false });
    expect(await team.hers.workPlan.removeFactor({ trajectoryId, id })).toEqual({ ok: true, value: null });
  });
});
