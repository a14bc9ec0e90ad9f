import { reportReactionRepository, reportRemarkRepository } from "@hervat/database/repositories";
import { newId, ok, ReportId, ReportRemarkId, type Result, refuse } from "@hervat/domain/primitives";
import {
  mayRemark,
  REMARK_KINDS,
  REPORT_KINDS,
  type RemarkRefusal,
  RemarkText,
  ReportReactionText,
  writeRemark,
} from "@hervat/domain/reports";
import { passagesOf } from "@hervat/report-engine";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openOwnReport } from "./open-own-report.ts";

const OnText = z.strictObject({ reportId: ReportId, textVersion: z.int().positive() });

export const WriteRemarkInput = OnText.extend({
  block: z.int().positive(),
  kind: z.enum(REMARK_KINDS),
  text: RemarkText.nullable(),
});
export type WriteRemarkInput = z.infer<typeof WriteRemarkInput>;

export const TakeRemarkBackInput = OnText.extend({ block: z.int().positive() });
export type TakeRemarkBackInput = z.infer<typeof TakeRemarkBackInput>;

export const ReactInput = OnText.extend({
  /** Null takes it away. */
  text: ReportReactionText.nullable(),
  goesAlong: z.boolean(),
});
export type ReactInput = z.infer<typeof ReactInput>;

export type SayRefusal =
  | RemarkRefusal
  | { readonly kind: "no-such-passage" }
  /** To an employer nothing of hers goes along. */
  | { readonly kind: "no-reaction" };

/** "Klopt niet" or "liever niet delen", about one paragraph of the text before her. The whole stays as open as it was. */
export function writeOwnRemark(
  ctx: ServiceContext,
  { reportId, textVersion: version, ...remark }: WriteRemarkInput,
): Promise<Result<null, SayRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer, frozen, remarks } = await openOwnReport(tx, ctx, "own.remark-on-report", reportId);
    const said = { ...remark, version };
    if (!passagesOf(frozen.html).some(({ block }) => block === said.block)) return refuse({ kind: "no-such-passage" });
    const before = remarks.find(({ value }) => value.version === version && value.block === said.block)?.value;
    const written = writeRemark(stored.value, before, { id: newId(ReportRemarkId), ...said }, ctx.today());
    if (!written.ok) return written;
    const repository = reportRemarkRepository(tx, sealer);
    if (before !== undefined) await repository.remove(before.id);
    await repository.add(written.value, stored.value.trajectoryId);
    return ok(null);
  });
}

/** She leaves the paragraph as it is after all. */
export function takeRemarkBack(
  ctx: ServiceContext,
  { reportId, textVersion: version, block }: TakeRemarkBackInput,
): Promise<Result<null, SayRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer, remarks } = await openOwnReport(tx, ctx, "own.take-remark-back", reportId);
    const before = remarks.find(({ value }) => value.version === version && value.block === block)?.value;
    const allowed = mayRemark(stored.value, before, version);
    if (!allowed.ok) return allowed;
    if (before !== undefined) await reportRemarkRepository(tx, sealer).remove(before.id);
    return ok(null);
  });
}

/** Her own reaction to the whole, which goes along with the report only when she wants that. */
export function react(
  ctx: ServiceContext,
  { reportId, textVersion: version, text, goesAlong }: ReactInput,
): Promise<Result<null, SayRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer } = await openOwnReport(tx, ctx, "own.remark-on-report", reportId);
    const { kind, trajectoryId } = stored.value;
    if (!REPORT_KINDS[kind].reaction) return refuse({ kind: "no-reaction" });
    const allowed = mayRemark(stored.value, undefined, version);
    if (!allowed.ok) return allowed;
    const reactions = reportReactionRepository(tx, sealer);
    if (text === null) await reactions.remove(reportId, version);
    else await reactions.save({ reportId, version, trajectoryId }, { text, goesAlong, writtenOn: ctx.today() });
    return ok(null);
  });
}
