import { dossierHoldRepository } from "@hervat/database/repositories";
import { DossierHoldId, newId, ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { DossierHold, HoldReason, type HoldRefusal, placeHold } from "@hervat/domain/retention";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

export const HoldInput = z.strictObject({
  trajectoryId: TrajectoryId,
  reason: HoldReason,
  note: DossierHold.shape.note,
  /** Null: until somebody lifts it. */
  until: PlainDate.nullable(),
});
export type HoldInput = z.infer<typeof HoldInput>;

/** From now on nobody erases this dossier. Her coach may do it too: who knows of a complaint must not have to find someone first. */
export function holdDossier(ctx: ServiceContext, { trajectoryId, ...asked }: HoldInput): Promise<Result<null, HoldRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.hold", trajectoryId);
    const holds = dossierHoldRepository(tx, await opened.sealer());
    const placed = { placedBy: membershipOf(ctx), placedAt: ctx.now() };
    const hold = DossierHold.parse({ id: newId(DossierHoldId), trajectoryId, ...asked, ...placed });
    const allowed = placeHold(hold, await holds.standing(trajectoryId, ctx.today()), ctx.today());
    if (!allowed.ok) return allowed;
    await holds.add(allowed.value);
    const until = asked.until ?? "open";
    await writeAudit(tx, ctx, { action: "privacy.held", details: { reason: asked.reason, until } });
    return ok(null);
  });
}
