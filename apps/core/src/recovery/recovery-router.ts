import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AddMeasurementInput, addMeasurement } from "./add-measurement.ts";
import { RecoveryShown, readRecovery } from "./read-recovery.ts";

export const recoveryRouter = router({
  read: procedure
    .meta({ action: "energy.read", resource: "trajectory" })
    .input(CaseInput)
    .output(RecoveryShown)
    .query(({ ctx, input }) => readRecovery(ctx, input)),
  add: procedure
    .meta({ action: "energy.change", resource: "trajectory" })
    .input(AddMeasurementInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("in-the-future") })))
    .mutation(({ ctx, input }) => addMeasurement(ctx, input)),
});
