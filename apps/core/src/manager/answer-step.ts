import { resumptionPlanRepository } from "@hervat/database/repositories";
import { ok, type Result, ResumptionStepId, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { agreedAfter, ChangeWish } from "@hervat/domain/resumption";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openEmployee } from "./open-employee.ts";

export const AnswerStepInput = z.strictObject({
  trajectoryId: TrajectoryId,
  /** Of the plan as he read it: nobody says yes to what he has not seen. */
  version: z.int().positive(),
  stepId: ResumptionStepId,
  answer: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("can-arrange") }),
    z.strictObject({ kind: z.literal("wants-to-talk"), wish: ChangeWish.nullable() }),
  ]),
});
export type AnswerStepInput = z.infer<typeof AnswerStepInput>;

export type AnswerStepRefusal = { readonly kind: "changed-elsewhere" };

/** "Kun jij dit regelen?": choices and no text. He may change his mind; the last answer counts, and with a yes he stands among who agreed. */
export function answerStep(
  ctx: ServiceContext,
  { trajectoryId, version, stepId, answer }: AnswerStepInput,
): Promise<Result<null, AnswerStepRefusal>> {
  return ctx.inTransaction(async (tx) => {
    await openEmployee(tx, ctx, "manager.answer-step", trajectoryId);
    const plans = resumptionPlanRepository(tx, practiceOf(ctx));
    const { value: plan, version: stored } = await plans.find(trajectoryId);
    const step = plan.steps.find(({ id }) => id === stepId);
    if (step === undefined) throw new NotFoundError("step");
    if (stored !== version) return refuse({ kind: "changed-elsewhere" });
    await plans.touch(trajectoryId, version);
    const wish = answer.kind === "wants-to-talk" ? answer.wish : null;
    await plans.saveAnswer({ stepId, answer: answer.kind, wish, on: ctx.today() });
    await plans.saveAgreed(stepId, agreedAfter(step.agreedBy, "manager", answer.kind === "can-arrange"));
    return ok(null);
  });
}
