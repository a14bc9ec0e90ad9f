import type { Db } from "@hervat/database";
import { evaluationPreparationRepository, managerFormRepository } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { EvaluationPreparation, Prepared, prepareEvaluation, sharedPart } from "@hervat/domain/reports";
import { z } from "zod";
import { openOwnCase } from "../own/open-own-case.ts";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

/** What she prepares for the evaluation with three, all of it. */
export const OwnPreparation = EvaluationPreparation.extend({ version: z.int(), sharedAt: z.date().nullable() });
export type OwnPreparation = z.infer<typeof OwnPreparation>;

export function readOwnPreparation(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnPreparation> {
  return ctx.inTransaction(async (tx) => {
    const sealer = await (await openOwnCase(tx, ctx, "own.read-preparation", trajectoryId)).sealer();
    const { version, value, sharedAt } = await evaluationPreparationRepository(tx, sealer).find(trajectoryId);
    const { answers, own, reaction, fromCoach } = value;
    return { version, answers, own, reaction, fromCoach, sharedAt };
  });
}

/** Whether she was asked to prepare the evaluation and did not share anything yet, and how far she came; null when nothing waits. */
export async function evaluationWaiting(tx: Db, opened: OpenedCase): Promise<"begin" | "go-on" | null> {
  const { id } = opened.stored.value;
  if (!opened.may("own.prepare-evaluation")) return null;
  const asked = await managerFormRepository(tx, opened.practiceId).everAsked(id, "evaluation-preparation");
  if (!asked) return null;
  const { version, sharedAt } = await evaluationPreparationRepository(tx, await opened.sealer()).find(id);
  if (sharedAt !== null) return null;
  return version === 0 ? "begin" : "go-on";
}

export const PrepareInput = z.strictObject({ trajectoryId: TrajectoryId, version: z.int(), said: Prepared });
export type PrepareInput = z.infer<typeof PrepareInput>;

/** One answer with what may be done with it, saved by itself. What was shared before stays shared: her coach reads it as it is now. */
export function prepareOwn(ctx: ServiceContext, { trajectoryId, version, said }: PrepareInput): Promise<{ version: number }> {
  return ctx.inTransaction(async (tx) => {
    const sealer = await (await openOwnCase(tx, ctx, "own.prepare-evaluation", trajectoryId)).sealer();
    const preparations = evaluationPreparationRepository(tx, sealer);
    const { value, sharedAt } = await preparations.find(trajectoryId);
    await preparations.save(trajectoryId, { version, value: prepareEvaluation(value, said), sharedAt });
    return { version: version + 1 };
  });
}

export const SharePreparationInput = z.strictObject({ trajectoryId: TrajectoryId, version: z.int(), share: z.boolean() });
export type SharePreparationInput = z.infer<typeof SharePreparationInput>;

/** From now on her coach reads it, but for what is hers alone; or no longer. */
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

/** For the coach: her answers, each with what may be done with it, and nothing before she shared them. What is hers alone stays hers. */
export function readSharedPreparation(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<SharedPreparation> {
  return ctx.inTransaction(async (tx) => {
    const sealer = await (await openCase(tx, ctx, "report.read-preparation", trajectoryId)).sealer();
    const { value, sharedAt } = await evaluationPreparationRepository(tx, sealer).find(trajectoryId);
    return { sharedAt, answers: sharedPart(value, sharedAt !== null).answers };
  });
}
