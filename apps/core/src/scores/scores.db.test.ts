import { MeasurementId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
beforeAll(async () => {
  team = await givenTeam();
  trajectoryId = await givenCase(team.hers, team.coach.membershipId);
});
afterAll(() => team.test.close());

const taken = (daysAgo: number, score: number | null) => ({
  trajectoryId,
  instrument: "4DKL",
  validated: true,
  takenOn: team.inDays(-daysAgo),
  scales: [{ scale: "distress", score, maximum: 32, band: "matig verhoogd" }],
});

describe("the result of a questionnaire from elsewhere", () => {
  it("is drawn with the one before it, and leaves no number in the audit", async () => {
    await team.hers.score.add(taken(30, 24));
    await team.hers.score.add(taken(2, 11));
    const event = await team.lastEvent();
    expect(event).toMatchObject({ action: "score.added", details: { scales: 1 } });
    expect(JSON.stringify(event?.details)).not.toContain("11");
    const { trends } = await team.hers.score.read({ trajectoryId });
    expect(trends).toEqual([expect.objectContaining({ instrument: "4DKL", scale: "distress", change: { from: 24, to: 11 } })]);
  });

  it("that could not be scored is kept as such, never as nought", async () => {
    await team.hers.score.add(taken(1, null));
    const { results } = await team.hers.score.read({ trajectoryId });
    expect(results[0]).toMatchObject({ score: null });
  });

  it("is of today or before, and not above its scale", async () => {
    expect(await team.hers.score.add(taken(-1, 3))).toEqual({ ok: false, refusal: { kind: "in-the-future" } });
    expect(await team.hers.score.add(taken(1, 33))).toEqual({ ok: false, refusal: { kind: "above-the-maximum", scale: "distress" } });
  });

  it("is taken away by her coach, once, and unknown to everyone else", async () => {
    const { results } = await team.hers.score.read({ trajectoryId });
    const [{ id } = { id: newId(MeasurementId) }] = results;
    await team.hers.score.remove({ trajectoryId, id });
    await expect(team.hers.score.remove({ trajectoryId, id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const other of [team.office, team.colleague, team.stranger])
      await expect(other.score.read({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
