import { sicknessRepository } from "@hervat/database/repositories";
import { MilestoneDone, MilestoneKey, type RecordMilestoneRefusal, recordMilestone, sicknessClock } from "@hervat/domain/poortwachter";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { heldRecord } from "../clock/held-record.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "./open-case.ts";

export const MarkMilestoneInput = z.strictObject({ trajectoryId: TrajectoryId, done: MilestoneDone });
export type MarkMilestoneInput = z.infer<typeof MarkMilestoneInput>;
export type MarkMilestoneRefusal = RecordMilestoneRefusal | { readonly kind: "no-clock" };

/** Records that a milestone was met: here, or elsewhere before the practice came in. */
export function markMilestone(
  ctx: ServiceContext,
  { trajectoryId, done }: MarkMilestoneInput,
): Promise<Result<null, MarkMilestoneRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "milestone.mark-done", trajectoryId);
    const sickness = sicknessRepository(tx, practiceId);
    const record = await heldRecord(tx, practiceId, trajectoryId);
    const clock = sicknessClock(record);
    if (clock.kind === "no-clock") return refuse({ kind: "no-clock" });
    const marked = recordMilestone(clock.current, done, ctx.today());
    if (!marked.ok) return marked;
    await sickness.saveFacts(trajectoryId, { ...record.facts, done: [...record.facts.done, done] }, record);
    await writeAudit(tx, ctx, { action: "milestone.marked-done", details: { milestone: done.key, place: done.place } });
    return ok(null);
  });
}

export const UnmarkMilestoneInput = z.strictObject({ trajectoryId: TrajectoryId, key: MilestoneKey });
export type UnmarkMilestoneInput = z.infer<typeof UnmarkMilestoneInput>;

/** Takes the last record of a milestone back: it was marked by mistake. @returns what stood there */
export function unmarkMilestone(
  ctx: ServiceContext,
  { trajectoryId, key }: UnmarkMilestoneInput,
): Promise<Result<{ done: MilestoneDone }, { kind: "not-recorded" }>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "milestone.mark-done", trajectoryId);
    const sickness = sicknessRepository(tx, practiceId);
    const record = await heldRecord(tx, practiceId, trajectoryId);
    const last = record.facts.done.findLastIndex((met) => met.key === key);
    const done = record.facts.done[last];
    if (done === undefined) return refuse({ kind: "not-recorded" });
    await sickness.saveFacts(trajectoryId, { ...record.facts, done: record.facts.done.toSpliced(last, 1) }, record);
    await writeAudit(tx, ctx, { action: "milestone.mark-taken-back", details: { milestone: key } });
    return ok({ done });
  });
}
