import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestService } from "../testing/test-service.ts";
import { fuzzFigure, fuzzProcedures } from "./fuzz-procedures.ts";
import { givenFuzzWorld } from "./fuzz-world.ts";
import type { MatrixCaller } from "./matrix-callers.ts";

let test: TestService;
let callers: MatrixCaller[];
beforeAll(async () => {
  ({ test, callers } = await givenFuzzWorld());
});
afterAll(() => test.close());

describe("a thousand inputs to everything that can be asked", () => {
  it("are answered in words, and never with a fault of ours", { timeout: 3 * 60 * 60_000 }, async () => {
    const inputsEach = Number(process.env["HERVAT_FUZZ_INPUTS"] ?? 1_000);
    const seed = Number(process.env["HERVAT_FUZZ_SEED"] ?? Date.now() % 1_000_000);
    process.stdout.write(`fuzz: seed ${seed}, to be given again as HERVAT_FUZZ_SEED\n`);
    const outcome = await fuzzProcedures({ test, callers, inputsEach, seed, tell: (line) => process.stdout.write(`${line}\n`) });
    process.stdout.write(fuzzFigure(outcome));
    expect(outcome.findings).toEqual([]);
  });
});
