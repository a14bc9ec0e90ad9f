import { energyRepository } from "@hervat/database/repositories";
import { CapacityItem, type EnergyMeasurement, energyBalance, LoadItem, recoveryChange, recoveryTrend } from "@hervat/domain/energy";
import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const By = z.enum(["client", "coach"]);

export const RecoveryShown = z.strictObject({
  /** Hours until rested again after an effort, oldest first: one a day. */
  trend: z.array(z.strictObject({ on: PlainDate, hoursToRecover: z.number() })),
  change: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
  /** Two numbers and no verdict; null where nothing was given. */
  balance: z.strictObject({ load: z.number().nullable(), capacity: z.number().nullable() }),
  scores: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("load"), item: LoadItem, score: z.int(), on: PlainDate, by: By }),
      z.strictObject({ kind: z.literal("capacity"), item: CapacityItem, score: z.int(), on: PlainDate, by: By }),
    ]),
  ),
  may: z.strictObject({ add: z.boolean() }),
});
export type RecoveryShown = z.infer<typeof RecoveryShown>;

/** How a client recovers: hours to rest, and what gives and costs energy. */
export function readRecovery(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<RecoveryShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "energy.read", trajectoryId);
    const measurements = await energyRepository(tx, await opened.sealer()).measurements(trajectoryId);
    return {
      trend: [...recoveryTrend(measurements)],
      change: recoveryChange(measurements),
      balance: energyBalance(measurements, ctx.today()),
      scores: measurements.toReversed().flatMap((one): RecoveryShown["scores"] => (one.kind === "recovery" ? [] : [toScore(one)])),
      may: { add: opened.may("energy.change") },
    };
  });
}

type Score = Exclude<EnergyMeasurement, { kind: "recovery" }>;

function toScore({ id: _id, trajectoryId: _case, ...score }: Score): RecoveryShown["scores"][number] {
  return score;
}
