import { energyRepository } from "@hervat/database/repositories";
import { MeasurementId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

const word = z.string().trim().min(1).max(80);

/** One questionnaire that was taken elsewhere, scale by scale as its report gives them. */
export const AddScoresInput = z.strictObject({
  trajectoryId: TrajectoryId,
  instrument: word,
  validated: z.boolean(),
  takenOn: PlainDate,
  scales: z
    .array(
      z.strictObject({
        scale: word,
        /** Null: the report says that it could not be scored. */
        score: z.number().min(0).max(10_000).nullable(),
        maximum: z.number().positive().max(10_000),
        /** What the report calls it: "matig verhoogd". */
        band: word.nullable(),
      }),
    )
    .min(1)
    .max(20),
});
export type AddScoresInput = z.infer<typeof AddScoresInput>;
export type AddScoresRefusal = { readonly kind: "in-the-future" } | { readonly kind: "above-the-maximum"; readonly scale: string };

/** Keeps the result of a questionnaire from elsewhere. */
export function addScores(
  ctx: ServiceContext,
  { trajectoryId, instrument, validated, takenOn, scales }: AddScoresInput,
): Promise<Result<null, AddScoresRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "score.change", trajectoryId);
    if (takenOn > ctx.today()) return refuse({ kind: "in-the-future" });
    const above = scales.find(({ score, maximum }) => score !== null && score > maximum);
    if (above !== undefined) return refuse({ kind: "above-the-maximum", scale: above.scale });
    const told = { trajectoryId, instrument, validated, takenOn, moment: null };
    const results = scales.map((scale) => ({ id: newId(MeasurementId), ...told, ...scale }));
    await energyRepository(tx, await opened.sealer()).addResults(results);
    await writeAudit(tx, ctx, { action: "score.added", fields: ["scores"], details: { scales: results.length } });
    return ok(null);
  });
}

export const RemoveScoreInput = z.strictObject({ trajectoryId: TrajectoryId, id: MeasurementId });
export type RemoveScoreInput = z.infer<typeof RemoveScoreInput>;

/** Takes away a score that was typed by mistake. */
export function removeScore(ctx: ServiceContext, { trajectoryId, id }: RemoveScoreInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "score.remove", trajectoryId);
    const removed = await energyRepository(tx, await opened.sealer()).removeResult(trajectoryId, id);
    if (!removed) throw new NotFoundError("score");
    await writeAudit(tx, ctx, { action: "score.removed", fields: ["scores"] });
    return ok(null);
  });
}
