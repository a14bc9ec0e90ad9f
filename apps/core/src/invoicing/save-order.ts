import { StaleSaveError, trajectoryRepository } from "@hervat/database/repositories";
import { Cents } from "@hervat/domain/money";
import { TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

export const SaveOrderInput = z.strictObject({
  trajectoryId: TrajectoryId,
  version: z.int(),
  priceCents: Cents.refine((price) => price > 0).nullable(),
  purchaseOrder: z.string().trim().min(1).max(60).nullable(),
});
export type SaveOrderInput = z.infer<typeof SaveOrderInput>;

/** Changes what was agreed about this trajectory. A concept that was made before keeps its own price. @throws NotFoundError, StaleSaveError */
export function saveOrder(
  ctx: ServiceContext,
  { trajectoryId, version, priceCents, purchaseOrder }: SaveOrderInput,
): Promise<{ version: number }> {
  return ctx.inTransaction(async (tx) => {
    const { stored, practiceId } = await openCase(tx, ctx, "trajectory.change-order", trajectoryId);
    if (stored.version !== version) throw new StaleSaveError("trajectory", trajectoryId);
    const agreement = { ...stored.value.agreement, priceCents, purchaseOrder };
    await trajectoryRepository(tx, practiceId).save({ version, value: { ...stored.value, agreement } });
    return { version: version + 1 };
  });
}
