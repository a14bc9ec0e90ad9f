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

describe("whatever is sent, to whatever can be asked, by someone who may", () => {
  it("is answered in words, and never with a fault of ours", { timeout: 300_000 }, async () => {
    const outcome = await fuzzProcedures({ test, callers, inputsEach: 8, seed: 1 });
    process.stdout.write(fuzzFigure(outcome));
    expect(outcome.findings).toEqual([]);
  });
});
