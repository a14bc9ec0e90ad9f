import { dossierHoldRepository } from "@hervat/database/repositories";
import { DossierHoldId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

export const LiftHoldInput = z.strictObject({ trajectoryId: TrajectoryId, holdId: DossierHoldId });
export type LiftHoldInput = z.infer<typeof LiftHoldInput>;

export type LiftHoldRefusal = { readonly kind: "not-held" };

/** The dossier may be erased again. Owner or privacy officer, never the coach alone. */
export function liftHold(ctx: ServiceContext, { trajectoryId, holdId }: LiftHoldInput): Promise<Result<null, LiftHoldRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.lift-hold", trajectoryId);
    const holds = dossierHoldRepository(tx, await opened.sealer());
    const standing = await holds.standing(trajectoryId, ctx.today());
    if (standing?.id !== holdId) return refuse({ kind: "not-held" });
    await holds.lift(holdId, membershipOf(ctx), ctx.now());
    await writeAudit(tx, ctx, { action: "privacy.hold-lifted" });
    return ok(null);
  });
}
