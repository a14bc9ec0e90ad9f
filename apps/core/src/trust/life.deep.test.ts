import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { lifeFigure, liveLives } from "./life-run.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const OFTEN = 20;

describe("a thousand cases, whatever two people do to them", () => {
  it("stand as everyone would describe them, in every state and after every deed", { timeout: 3 * 60 * 60_000 }, async () => {
    const seed = Number(process.env["HERVAT_FUZZ_SEED"] ?? Date.now() % 1_000_000);
    process.stdout.write(`state machine: seed ${seed}, to be given again as HERVAT_FUZZ_SEED\n`);
    const outcome = await liveLives(team, { runs: 1_000, deedsEach: 60, seed });
    process.stdout.write(lifeFigure(outcome));
    expect(outcome.divergences).toEqual([]);
    expect([...outcome.pairs].filter(([, times]) => times < OFTEN)).toEqual([]);
  });
});
