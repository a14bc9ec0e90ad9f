import type { Db } from "@hervat/database";
import { readingCodeRepository, reportReactionRepository } from "@hervat/database/repositories";
import { ok, ReportId, type Result, refuse } from "@hervat/domain/primitives";
import {
  type AgreeRefusal,
  agreeToReport,
  declineReport,
  REPORT_KINDS,
  ReportReactionText,
  VersionHash,
  type WrongStatus,
} from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { type OpenedReport, openReport } from "../reports/open-report.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openText } from "./open-own-report.ts";
import { hashOf, sameHash } from "./own-code.ts";

export const AnswerBesideInput = z.strictObject({
  reportId: ReportId,
  /** Of the text that both have before them. */
  versionHash: VersionHash,
  answer: z.enum(["yes", "no"]),
  /** Hers, from her own telephone. */
  code: z.string().max(40),
  /** What she wants to go along; null for nothing, or for what she wrote herself. */
  reaction: ReportReactionText.nullable(),
});
export type AnswerBesideInput = z.infer<typeof AnswerBesideInput>;

export type AnswerBesideRefusal =
  | AgreeRefusal
  /** No code was made, or it is too old, or there were too many wrong ones. */
  | { readonly kind: "no-code" }
  | { readonly kind: "wrong-code" }
  | { readonly kind: "no-reaction" };

/**
 * The client's answer on the coach's screen. The code is hers and is spent with it; the coach stays who she is, and the ledger says
 * that it was read together on her screen. A wrong code is counted before anything is compared.
 */
export async function answerBeside(ctx: ServiceContext, input: AnswerBesideInput): Promise<Result<null, AnswerBesideRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openReport(tx, ctx, "report.record-agreement", input.reportId);
    const { status } = opened.stored.value;
    if (status !== "with-client") return refuse({ kind: "wrong-status", status } satisfies WrongStatus);
    const codes = readingCodeRepository(tx, opened.sealer.tenant);
    const tried = await codes.attempt(input.reportId, ctx.now());
    if (tried === undefined) return refuse({ kind: "no-code" });
    if (!sameHash(tried.codeHash, hashOf(ctx, input.reportId, input.code))) return refuse({ kind: "wrong-code" });
    const answered = await answer(tx, ctx, opened, input);
    if (!answered.ok) return answered;
    await codes.markUsed(input.reportId, ctx.now());
    await writeAudit(tx, ctx, {
      action: input.answer === "yes" ? "report.agreed" : "report.declined",
      details: { how: "coach-screen", version: opened.stored.value.version },
    });
    return ok(null);
  });
}

async function answer(
  tx: Db,
  ctx: ServiceContext,
  opened: OpenedReport,
  { versionHash, answer: said, reaction }: AnswerBesideInput,
): Promise<Result<null, AnswerBesideRefusal>> {
  const { stored, sealer, reports } = opened;
  const { id, version, kind } = stored.value;
  if (said === "no") {
    const declined = declineReport(stored.value, ctx.today());
    if (!declined.ok) return declined;
    await reports.saveStanding({ ...stored, value: declined.value }, ctx.now());
    return ok(null);
  }
  if (reaction !== null && !REPORT_KINDS[kind].reaction) return refuse({ kind: "no-reaction" });
  const own = await reportReactionRepository(tx, sealer).find(id, version);
  const remarks = reaction ?? (own?.goesAlong ? own.text : null);
  const how = { kind: "coach-screen", recordedBy: membershipOf(ctx) } as const;
  const { remarks: spoken } = await openText(tx, opened);
  const agreed = agreeToReport(
    stored.value,
    { versionHash, agreedOn: ctx.today(), how, remarks },
    spoken.map(({ value }) => value),
  );
  if (!agreed.ok) return agreed;
  await reports.saveStanding({ ...stored, value: agreed.value }, ctx.now());
  return ok(null);
}
