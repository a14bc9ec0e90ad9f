import { evaluationPreparationRepository } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { EvaluationPreparation, PreparationItem, PreparationText, sharedAnswers } from "@hervat/domain/reports";
import { z } from "zod";
import { openOwnCase } from "../own/open-own-case.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

/** What she prepares for the evaluation with three. */
export const OwnPreparation = z.strictObject({
  version: z.int(),
  answers: EvaluationPreparation.shape.answers,
  sharedAt: z.date().nullable(),
});
export type OwnPreparation = z.infer<typeof OwnPreparation>;

export function readOwnPreparation(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnPreparation> {
  return ctx.inTransaction(async (tx) => {
    const sealer = await (await openOwnCase(tx, ctx, "own.read-preparation", trajectoryId)).sealer();
    const { version, value, sharedAt } = await evaluationPreparationRepository(tx, sealer).find(trajectoryId);
    return { version, answers: value.answers, sharedAt };
  });
}

export const PrepareInput = z.strictObject({
  trajectoryId: TrajectoryId,
  version: z.int(),
  item: PreparationItem,
  /** Null takes the answer away. */
  text: PreparationText.nullable(),
});
export type PrepareInput = z.infer<typeof PrepareInput>;

/** One answer, saved by itself. What was shared before stays shared: her coach reads it as it is now. */
export function prepareEvaluation(ctx: ServiceContext, { trajectoryId, version, item, text }: PrepareInput): Promise<{ version: number }> {
  return ctx.inTransaction(async (tx) => {
    const sealer = await (await openOwnCase(tx, ctx, "own.prepare-evaluation", trajectoryId)).sealer();
    const preparations = evaluationPreparationRepository(tx, sealer);
    const { value, sharedAt } = await preparations.find(trajectoryId);
    const { [item]: _before, ...others } = value.answers;
    const answers = text === null ? others : { ...others, [item]: text };
    await preparations.save(trajectoryId, { version, value: { answers }, sharedAt });
    return { version: version + 1 };
  });
}

export const SharePreparationInput = z.strictObject({ trajectoryId: TrajectoryId, version: z.int(), share: z.boolean() });
export type SharePreparationInput = z.infer<typeof SharePreparationInput>;

/** From now on her coach reads it, but for what she keeps; or no longer. */
export function sharePreparation(
  ctx: ServiceContext,
  { trajectoryId, version, share }: SharePreparationInput,
): Promise<{ version: number }> {
  return ctx.inTransaction(async (tx) => {
    const sealer = await (await openOwnCase(tx, ctx, "own.prepare-evaluation", trajectoryId)).sealer();
    const preparations = evaluationPreparationRepository(tx, sealer);
    const { value } = await preparations.find(trajectoryId);
    await preparations.save(trajectoryId, { version, value, sharedAt: share ? ctx.now() : null });
    return { version: version + 1 };
  });
}

export const SharedPreparation = z.strictObject({ sharedAt: z.date().nullable(), answers: EvaluationPreparation.shape.answers });
export type SharedPreparation = z.infer<typeof SharedPreparation>;

/** For the coach: what the client shared of it, and nothing before she did. */
export function readSharedPreparation(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<SharedPreparation> {
  return ctx.inTransaction(async (tx) => {
    const sealer = await (await openCase(tx, ctx, "report.read-preparation", trajectoryId)).sealer();
    const { value, sharedAt } = await evaluationPreparationRepository(tx, sealer).find(trajectoryId);
    return { sharedAt, answers: sharedAt === null ? {} : sharedAnswers(value) };
  });
}
