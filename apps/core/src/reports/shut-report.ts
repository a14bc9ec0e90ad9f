import type { Db } from "@hervat/database";
import { documentRepository, evaluationRepository, jointTextRepository, reportVersionRepository } from "@hervat/database/repositories";
import { ok, type Result } from "@hervat/domain/primitives";
import { REPORT_KINDS, type Withdrawer, type WrongStatus, withdrawReport } from "@hervat/domain/reports";
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
  const { id, version, kind, status, trajectoryId } = stored.value;
  const frozen = await reportVersionRepository(tx, sealer).find(id, version);
  if (frozen !== undefined) await documentRepository(tx, sealer.tenant).withdrawVersion(frozen.id, ctx.now());
  if (kind === "evaluation" && status === "released") await evaluationRepository(tx, sealer.tenant).remove(trajectoryId);
  if (REPORT_KINDS[kind].confirms.includes("manager")) await jointTextRepository(tx, sealer.tenant).remove(id);
  await reports.saveStanding({ ...stored, value: withdrawn.value }, ctx.now());
  return ok(null);
}
