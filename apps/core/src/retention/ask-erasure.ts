import { erasureAccordRepository } from "@hervat/database/repositories";
import { ErasureAccordId, newId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import { type MayEraseRefusal, mayErase } from "./may-erase.ts";

/** Who asks types the code of the client: what goes here does not come back. */
export const AskErasureInput = z.strictObject({ trajectoryId: TrajectoryId, code: z.string().trim().max(40) });
export type AskErasureInput = z.infer<typeof AskErasureInput>;

export type AskErasureRefusal = MayEraseRefusal | { readonly kind: "already-asked" };

/** One person asks that a dossier is erased. Nothing goes yet: another one looks and agrees. */
export function askErasure(ctx: ServiceContext, { trajectoryId, code }: AskErasureInput): Promise<Result<null, AskErasureRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.erase", trajectoryId);
    const allowed = await mayErase(tx, ctx, opened, code);
    if (!allowed.ok) return allowed;
    const accords = erasureAccordRepository(tx, opened.practiceId);
    if ((await accords.find(trajectoryId)) !== undefined) return refuse({ kind: "already-asked" });
    await accords.add({ id: newId(ErasureAccordId), trajectoryId, askedBy: membershipOf(ctx), askedAt: ctx.now() });
    await writeAudit(tx, ctx, { action: "privacy.erasure-asked" });
    return ok(null);
  });
}
