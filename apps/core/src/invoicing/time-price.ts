import { timePriceRepository } from "@hervat/database/repositories";
import { TimePrice } from "@hervat/domain/invoicing";
import { TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const NOTHING_CHARGED: TimePrice = { sessionCents: null, reservedCents: null, kilometreCents: null };

/** What is charged for time beside the fixed price of this trajectory. @throws NotFoundError */
export function readTimePrice(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<TimePrice> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "invoice.read", trajectoryId);
    return (await timePriceRepository(tx, practiceId).find(trajectoryId)) ?? NOTHING_CHARGED;
  });
}

export const SaveTimePriceInput = z.strictObject({ trajectoryId: TrajectoryId, price: TimePrice });
export type SaveTimePriceInput = z.infer<typeof SaveTimePriceInput>;

/** Holds for the next concept: one that was made before keeps its own lines. @throws NotFoundError */
export function saveTimePrice(ctx: ServiceContext, { trajectoryId, price }: SaveTimePriceInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "trajectory.change-order", trajectoryId);
    await timePriceRepository(tx, practiceId).save(trajectoryId, price);
    return null;
  });
}
