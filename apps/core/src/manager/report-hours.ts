import { resumptionPlanRepository } from "@hervat/database/repositories";
import { ok, type Result, ResumptionStepId, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openEmployee } from "./open-employee.ts";

export const ReportHoursInput = z.strictObject({
  trajectoryId: TrajectoryId,
  /** Of the plan as he read it. */
  version: z.int().positive(),
  stepId: ResumptionStepId,
  /** Hours a week that were really worked; why is not asked. */
  hoursPerWeek: z.number().min(0).max(60),
});
export type ReportHoursInput = z.infer<typeof ReportHoursInput>;

export type ReportHoursRefusal = { readonly kind: "not-begun"; readonly from: string } | { readonly kind: "changed-elsewhere" };

/** Planned against actual: the manager says how many hours it became. */
export function reportHours(
  ctx: ServiceContext,
  { trajectoryId, version, stepId, hoursPerWeek }: ReportHoursInput,
): Promise<Result<null, ReportHoursRefusal>> {
  return ctx.inTransaction(async (tx) => {
    await openEmployee(tx, ctx, "manager.report-hours", trajectoryId);
    const plans = resumptionPlanRepository(tx, practiceOf(ctx));
    const { value: plan, version: stored } = await plans.find(trajectoryId);
    const step = plan.steps.find(({ id }) => id === stepId);
    if (step === undefined) throw new NotFoundError("step");
    if (step.from > ctx.today()) return refuse({ kind: "not-begun", from: step.from });
    if (stored !== version) return refuse({ kind: "changed-elsewhere" });
    await plans.touch(trajectoryId, version);
    await plans.reportHours(stepId, hoursPerWeek);
    return ok(null);
  });
}
