import { resumptionPlanRepository } from "@hervat/database/repositories";
import { ResumptionStepId, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openEmployee } from "./open-employee.ts";

export const AnswerStepInput = z.strictObject({
  trajectoryId: TrajectoryId,
  stepId: ResumptionStepId,
  answer: z.enum(["can-arrange", "wants-to-talk"]),
});
export type AnswerStepInput = z.infer<typeof AnswerStepInput>;

/** "Kun jij dit regelen?": two choices and no text. He may change his mind; the last answer counts. */
export function answerStep(ctx: ServiceContext, { trajectoryId, stepId, answer }: AnswerStepInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    await openEmployee(tx, ctx, "manager.answer-step", trajectoryId);
    const plans = resumptionPlanRepository(tx, practiceOf(ctx));
    const { value: plan } = await plans.find(trajectoryId);
    if (!plan.steps.some(({ id }) => id === stepId)) throw new NotFoundError("step");
    await plans.saveAnswer({ stepId, answer, on: ctx.today() });
    return null;
  });
}
