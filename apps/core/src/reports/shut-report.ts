import type { Db } from "@hervat/database";
import { documentRepository, evaluationRepository, jointTextRepository, reportVersionRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { ok, type Result } from "@hervat/domain/primitives";
import { REPORT_KINDS, type Report, type Withdrawer, type WrongStatus, withdrawReport } from "@hervat/domain/reports";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedReport } from "./open-report.ts";

/** Takes a report back, and shuts its document in the same transaction for whoever it was for. */
export async function shutReport(
  tx: Db,
  ctx: ServiceContext,
  { stored, sealer, reports }: OpenedReport,
  by: Withdrawer,
): Promise<Result<null, WrongStatus>> {
  const withdrawn = withdrawReport(stored.value, ctx.now(), by);
  if (!withdrawn.ok) return withdrawn;
  await shutDocuments(tx, ctx, sealer, stored.value);
  await reports.saveStanding({ ...stored, value: withdrawn.value }, ctx.now());
  return ok(null);
}

/** Every copy of a report is shut, and what the manager's role could read of it is gone from there. */
export async function shutDocuments(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  { id, version, kind, status, trajectoryId }: Report,
): Promise<void> {
  const frozen = await reportVersionRepository(tx, sealer).find(id, version);
  if (frozen !== undefined) await documentRepository(tx, sealer.tenant).withdrawVersion(frozen.id, ctx.now());
  const left = status === "released" || status === "fetched";
  if (kind === "evaluation" && left) await evaluationRepository(tx, sealer.tenant).remove(trajectoryId);
  if (REPORT_KINDS[kind].confirms.includes("manager")) await jointTextRepository(tx, sealer.tenant).remove(id);
}
