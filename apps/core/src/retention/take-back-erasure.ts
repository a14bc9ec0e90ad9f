import { erasureAccordRepository } from "@hervat/database/repositories";
import { ErasureAccordId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

export const TakeBackErasureInput = z.strictObject({ trajectoryId: TrajectoryId, accordId: ErasureAccordId });
export type TakeBackErasureInput = z.infer<typeof TakeBackErasureInput>;

export type TakeBackErasureRefusal = { readonly kind: "not-asked" };

/** Who asked thinks better of it, or who has to agree says no. */
export function takeBackErasure(
  ctx: ServiceContext,
  { trajectoryId, accordId }: TakeBackErasureInput,
): Promise<Result<null, TakeBackErasureRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "privacy.erase", trajectoryId);
    const accords = erasureAccordRepository(tx, practiceId);
    if ((await accords.find(trajectoryId))?.id !== accordId) return refuse({ kind: "not-asked" });
    await accords.remove(trajectoryId);
    await writeAudit(tx, ctx, { action: "privacy.erasure-taken-back" });
    return ok(null);
  });
}
