import { procedure, router } from "../trpc.ts";
import { exportResults, ResultsFile } from "./export-results.ts";
import { ResultsInput, ResultsShown, readResults } from "./read-results.ts";

const reading = procedure.meta({ action: "results.read", resource: "practice" });

/** What the practice reached, in numbers that point at nobody. */
export const resultsRouter = router({
  read: reading
    .input(ResultsInput)
    .output(ResultsShown)
    .query(({ ctx, input }) => readResults(ctx, input)),
  export: reading
    .input(ResultsInput)
    .output(ResultsFile)
    .query(({ ctx, input }) => exportResults(ctx, input)),
});
