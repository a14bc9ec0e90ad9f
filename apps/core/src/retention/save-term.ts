import { practiceRepository, StaleSaveError } from "@hervat/database/repositories";
import { ok, type Result } from "@hervat/domain/primitives";
import { chooseTerm, RetentionKind, type TermRefusal } from "@hervat/domain/retention";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const SaveTermInput = z.strictObject({ version: z.int(), kind: RetentionKind, years: z.int().min(0).max(100) });
export type SaveTermInput = z.infer<typeof SaveTermInput>;

/** The practice chooses how long it keeps a kind of data, in years, within what law and trade allow. @throws StaleSaveError */
export function saveTerm(ctx: ServiceContext, { version, kind, years }: SaveTermInput): Promise<Result<{ version: number }, TermRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("retention.set", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const chosen = chooseTerm(kind, years);
    if (!chosen.ok) return chosen;
    const practices = practiceRepository(tx, practiceId);
    const stored = await practices.find();
    if (stored === undefined) throw new NotFoundError("practice");
    if (stored.version !== version) throw new StaleSaveError("practice", practiceId);
    // Dossiers are the one kind with something to choose.
    const profile = { ...stored.value.profile, retentionYears: chosen.value };
    await practices.save({ version, value: { ...stored.value, profile } });
    await writeAudit(tx, ctx, { action: "retention.set", details: { kind, years } });
    return ok({ version: version + 1 });
  });
}
