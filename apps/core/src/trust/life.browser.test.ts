import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { lifeFigure, liveLives } from "./life-run.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

describe("a case, whatever two people do to it in whatever order, or at the same moment", () => {
  it("stands as everyone would describe it, and answers no differently", { timeout: 300_000 }, async () => {
    const outcome = await liveLives(team, { runs: 100, deedsEach: 16, seed: 1 });
    process.stdout.write(lifeFigure(outcome));
    expect(outcome.divergences).toEqual([]);
  });
});
