import { Cents } from "@hervat/domain/money";
import { TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

export const OrderInput = z.strictObject({ trajectoryId: TrajectoryId });
export type OrderInput = z.infer<typeof OrderInput>;

export const OrderShown = z.strictObject({
  /** That of the trajectory: named by who saves it. */
  version: z.int(),
  priceCents: Cents.nullable(),
  purchaseOrder: z.string().nullable(),
  /** What the programme usually costs: an offer, never invoiced by itself. */
  usualPriceCents: Cents.nullable(),
});
export type OrderShown = z.infer<typeof OrderShown>;

/** What was agreed with the employer about this trajectory. @throws NotFoundError */
export function readOrder(ctx: ServiceContext, { trajectoryId }: OrderInput): Promise<OrderShown> {
  return ctx.inTransaction(async (tx) => {
    const { stored, programme } = await openCase(tx, ctx, "invoice.read", trajectoryId);
    const { priceCents, purchaseOrder } = stored.value.agreement;
    return { version: stored.version, priceCents, purchaseOrder, usualPriceCents: programme.priceCents };
  });
}
