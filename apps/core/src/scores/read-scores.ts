import { energyRepository } from "@hervat/database/repositories";
import { QuestionnaireResult, scoreTrends } from "@hervat/domain/energy";
import { PlainDate } from "@hervat/domain/primitives";
import { Moment } from "@hervat/domain/programme";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const ScoresShown = z.strictObject({
  trends: z.array(
    z.strictObject({
      instrument: z.string(),
      scale: z.string(),
      validated: z.boolean(),
      maximum: z.number(),
      points: z.array(z.strictObject({ on: PlainDate, value: z.number() })),
      moments: z.array(z.strictObject({ moment: Moment, on: PlainDate, value: z.number().nullable() })),
      change: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
    }),
  ),
  /** The newest first. */
  results: z.array(z.strictObject(QuestionnaireResult.omit({ trajectoryId: true }).shape)),
  may: z.strictObject({ change: z.boolean() }),
});
export type ScoresShown = z.infer<typeof ScoresShown>;

/** What questionnaires told of this client. A score signals and does not diagnose. */
export function readScores(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ScoresShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "score.read", trajectoryId);
    const results = await energyRepository(tx, await opened.sealer()).results(trajectoryId);
    return {
      trends: scoreTrends(results).map((trend) => ({ ...trend, points: [...trend.points], moments: [...trend.moments] })),
      results: results.toReversed().map(({ trajectoryId: _case, ...result }) => result),
      may: { change: opened.may("score.change") },
    };
  });
}
