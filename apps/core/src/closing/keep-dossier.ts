import { keptDossierRepository, practiceRepository, readRetention } from "@hervat/database/repositories";
import { type KeepRefusal, KeptDossier, keepDossier as mayKeep } from "@hervat/domain/closing";
import { KeptDossierId, newId, ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

export const KeepInput = z.strictObject({ trajectoryId: TrajectoryId, until: PlainDate, why: KeptDossier.shape.why });
export type KeepInput = z.infer<typeof KeepInput>;

/** Decides that a dossier stays until a day instead of being erased: who, until when and why stand with it. */
export function keepDossier(ctx: ServiceContext, { trajectoryId, until, why }: KeepInput): Promise<Result<null, KeepRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.keep", trajectoryId);
    const [facts] = await readRetention(tx, opened.practiceId, { trajectoryId, on: ctx.today() });
    const profile = await practiceRepository(tx, opened.practiceId).profile();
    if (facts === undefined || profile === undefined) throw new NotFoundError("trajectory");
    const decided = { decidedBy: membershipOf(ctx), decidedAt: ctx.now() };
    const kept = mayKeep(
      KeptDossier.parse({ id: newId(KeptDossierId), trajectoryId, until, why, ...decided }),
      { ...facts, years: profile.retentionYears },
      ctx.today(),
    );
    if (!kept.ok) return kept;
    await keptDossierRepository(tx, await opened.sealer()).add(kept.value);
    await writeAudit(tx, ctx, { action: "privacy.kept", details: { until } });
    return ok(null);
  });
}
