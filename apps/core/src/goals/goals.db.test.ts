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

describe("a goal", () => {
  it("of her own cannot be shared; one for work is, by her word, in her words", async () => {
    await open();
    const own = await team.hers.goal.save({ trajectoryId, known: null, kind: "personal", text: "kanarie weer lezen", ten: "Een boek uit" });
    const work = await team.hers.goal.save({ trajectoryId, known: null, kind: "work", text: "kanarie op tijd weg", ten: "" });
    if (!own.ok || !work.ok) throw new Error("not saved");
    const share = { trajectoryId, share: true as const, text: "Om vijf uur klaar", saidYes: true };
    await expect(team.hers.goal.share({ ...share, id: own.value.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.hers.goal.share({ ...share, id: work.value.id, saidYes: false })).toMatchObject({
      refusal: { kind: "client-did-not-ask" },
    });
    expect(await team.hers.goal.share({ ...share, id: work.value.id })).toEqual({ ok: false, refusal: { kind: "no-consent" } });
    await givenReader(team, trajectoryId, { categories: ["work-goals"] });
    expect(await team.hers.goal.share({ ...share, id: work.value.id })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "goal.released" });
    const known = { id: work.value.id, seen: "kanarie op tijd weg" };
    expect(await team.hers.goal.save({ trajectoryId, known, kind: "personal", text: "x", ten: "" })).toMatchObject({
      refusal: { kind: "released-goal-is-work" },
    });
    expect(await team.hers.goal.save({ trajectoryId, known: { ...known, seen: "ouder" }, kind: "work", text: "x", ten: "" })).toMatchObject(
      {
        refusal: { kind: "changed-elsewhere" },
      },
    );
    const rows = await team.test.database.admin`select g::text as row from care.goal g union all select w::text from work.work_goal w`;
    expect(JSON.stringify(rows)).toContain("Om vijf uur klaar");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  it("is scaled over time in two views, and closed and taken up again", async () => {
    await open();
    const goal = await team.hers.goal.save({ trajectoryId, known: null, kind: "personal", text: "Weer lezen", ten: "" });
    if (!goal.ok) throw new Error("not saved");
    const { id } = goal.value;
    for (const [daysAgo, score] of [
      [20, 3],
      [1, 6],
    ] as const)
      await team.hers.goal.score({ trajectoryId, id, on: team.inDays(-daysAgo), by: "client", score, note: "" });
    await team.hers.goal.close({ trajectoryId, id, how: "reached" });
    const shown = (await team.hers.goal.list({ trajectoryId })).goals[0];
    expect(shown).toMatchObject({ change: { client: { from: 3, to: 6 }, coach: null }, closed: { how: "reached" } });
    await team.hers.goal.close({ trajectoryId, id, how: null });
    const last = shown?.scores.at(-1);
    if (last === undefined) throw new Error("no score");
    await team.hers.goal.removeScore({ trajectoryId, id: last.id });
    expect((await team.hers.goal.list({ trajectoryId })).goals[0]).toMatchObject({ change: { client: null }, closed: null });
  });
});
