import { resumptionPlanRepository } from "@hervat/database/repositories";
import { ok, type Result, ResumptionStepId, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { type ReportHoursRefusal, reachStep, reportHours } from "@hervat/domain/resumption";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

export const RecordStepInput = z.strictObject({
  trajectoryId: TrajectoryId,
  version: z.int(),
  stepId: ResumptionStepId,
  /** It was done as planned. */
  reached: z.boolean(),
  /** Hours a week really worked, never why; null when nobody told. */
  hoursWorked: z.number().min(0).max(168).nullable(),
});
export type RecordStepInput = z.infer<typeof RecordStepInput>;
export type RecordStepRefusal = ReportHoursRefusal | { readonly kind: "changed-elsewhere" };

/** What came of a step, as manager and client told the coach. */
export function recordStep(ctx: ServiceContext, input: RecordStepInput): Promise<Result<null, RecordStepRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "resumption.change-work", input.trajectoryId);
    const plans = resumptionPlanRepository(tx, practiceId);
    const { version, value } = await plans.find(input.trajectoryId);
    if (version !== input.version) return refuse({ kind: "changed-elsewhere" });
    const told = input.hoursWorked === null ? ok(value) : reportHours(value, input.stepId, input.hoursWorked, ctx.today());
    if (!told.ok) return told;
    const recorded = input.reached ? reachStep(told.value, input.stepId, ctx.today()) : told;
    if (!recorded.ok) return recorded;
    await plans.save({ version, value: recorded.value });
    await writeAudit(tx, ctx, { action: "resumption.step-recorded", fields: ["work"] });
    return ok(null);
  });
}
