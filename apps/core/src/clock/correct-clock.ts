import { sicknessRepository } from "@hervat/database/repositories";
import { ClockCorrection, type ClockCorrectionRefusal, type ClockMoves, clockMoves, correctClock } from "@hervat/domain/poortwachter";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { fingerprintOf, heldRecord } from "./held-record.ts";

export const PreviewCorrectionInput = z.strictObject({ trajectoryId: TrajectoryId, correction: ClockCorrection });
export type PreviewCorrectionInput = z.infer<typeof PreviewCorrectionInput>;

/** What a correction would move, and the name of the record it was held against. It writes nothing. */
export function previewCorrection(
  ctx: ServiceContext,
  { trajectoryId, correction }: PreviewCorrectionInput,
): Promise<Result<{ moves: ClockMoves; seen: string }, ClockCorrectionRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "sickness.change", trajectoryId);
    const record = await sicknessRepository(tx, practiceId).find(trajectoryId);
    const corrected = correctClock(record, correction, ctx.today());
    if (!corrected.ok) return corrected;
    await writeAudit(tx, ctx, { action: "sickness.correction-looked-at", fields: [correction.kind] });
    return ok({ moves: clockMoves(record, corrected.value, ctx.today()), seen: fingerprintOf(record) });
  });
}

export const CorrectClockInput = z.strictObject({ ...PreviewCorrectionInput.shape, seen: z.string().length(64) });
export type CorrectClockInput = z.infer<typeof CorrectClockInput>;
export type CorrectClockRefusal = ClockCorrectionRefusal | { readonly kind: "changed-since" };

/** Takes a correction over, against the very record whose moves were shown; when that changed since, nothing is written. */
export function applyCorrection(
  ctx: ServiceContext,
  { trajectoryId, correction, seen }: CorrectClockInput,
): Promise<Result<null, CorrectClockRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "sickness.change", trajectoryId);
    const record = await heldRecord(tx, practiceId, trajectoryId);
    if (fingerprintOf(record) !== seen) return refuse({ kind: "changed-since" });
    const corrected = correctClock(record, correction, ctx.today());
    if (!corrected.ok) return corrected;
    const sickness = sicknessRepository(tx, practiceId);
    if (correction.kind === "spells") await sickness.saveSpells(new Map([[trajectoryId, corrected.value.spells]]));
    else await sickness.saveFacts(trajectoryId, corrected.value.facts, corrected.value);
    await writeAudit(tx, ctx, { action: "sickness.changed", fields: [correction.kind] });
    return ok(null);
  });
}
