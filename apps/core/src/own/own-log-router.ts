import { procedure, router } from "../trpc.ts";
import { OwnLog, OwnLogInput, readOwnLog } from "./read-own-log.ts";

/** Who has seen what of her file. */
export const ownLogRouter = router({
  read: procedure
    .meta({ action: "own.read-log", resource: "trajectory" })
    .input(OwnLogInput)
    .output(OwnLog)
    .query(({ ctx, input }) => readOwnLog(ctx, input)),
});
