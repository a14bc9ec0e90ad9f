import type { Db } from "@hervat/database";
import {
  consentRefusalRepository,
  consentRepository,
  documentRepository,
  jointTextRepository,
  reportRepository,
  reportVersionRepository,
  type Stored,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { ConsentCategory, Grant } from "@hervat/domain/consent";
import type { ContactId } from "@hervat/domain/primitives";
import {
  isKeptFrom,
  REPORT_KINDS,
  type ReaderAtWork,
  type Report,
  readersAtWork,
  regretReport,
  withdrawReport,
} from "@hervat/domain/reports";
import type { Trajectory } from "@hervat/domain/trajectory";
import { askNotToUse } from "../reading/ask-not-to-use.ts";
import type { ServiceContext } from "../service-context.ts";
import { shutDocuments } from "./shut-report.ts";
import { namedReaders, stopUse } from "./stop-use.ts";
import { whoHasIt } from "./who-has-it.ts";

interface SaidNo {
  readonly recipient: Grant["recipient"];
  readonly contactId: ContactId;
  readonly categories: readonly ConsentCategory[];
}

/**
 * After a no in the ledger, in its transaction: an evaluation that was released is shut for that one reader at the employer, who is
 * asked not to use it where he opened it; what lies before the manager to confirm lies there no more. When nobody there may read it
 * any longer it is taken back as a whole.
 */
export async function closeEvaluations(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  trajectory: Trajectory,
  { recipient, contactId, categories }: SaidNo,
): Promise<void> {
  if ((recipient !== "manager" && recipient !== "hr") || !categories.includes("evaluation")) return;
  const reader: ReaderAtWork = { recipient, contactId };
  const consents = await consentRepository(tx, sealer).ofTrajectory(trajectory.id, { forRelease: true });
  const refusals = await consentRefusalRepository(tx, sealer.tenant).ofTrajectory(trajectory.id);
  // Another consent may still hold it.
  if (!isKeptFrom(reader, { consents, refusals }, ctx.today())) return;
  const reports = reportRepository(tx, sealer);
  for (const stored of await reports.ofTrajectory(trajectory.id)) {
    if (REPORT_KINDS[stored.value.kind].audience === "manager") await closeFor(tx, ctx, sealer, trajectory, stored, reader);
  }
}

async function closeFor(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  trajectory: Trajectory,
  stored: Stored<Report>,
  { recipient, contactId }: ReaderAtWork,
): Promise<void> {
  const report = stored.value;
  if (report.status === "agreed" && recipient === "manager") return jointTextRepository(tx, sealer.tenant).remove(report.id);
  if (report.status !== "released" && report.status !== "fetched") return;
  if (report.status === "fetched" && report.regrettedOn !== null) return;
  const named = (await namedReaders(tx, sealer, report)) ?? readersAtWork(trajectory).map((one) => one.contactId);
  if (!named.includes(contactId)) return;
  const left = named.filter((id) => id !== contactId);
  if (left.length > 0) {
    const versionId = await reportVersionRepository(tx, sealer).idOf(report.id, report.version);
    if (versionId === undefined) throw new Error(`report ${report.id} has lost its version ${report.version}`);
    await documentRepository(tx, sealer.tenant).saveReaders(versionId, left);
    const has = (await whoHasIt(tx, sealer.tenant, report)).map((one) => one.contactId);
    return askNotToUse(
      tx,
      ctx,
      sealer.tenant,
      has.filter((id) => id === contactId),
    );
  }
  await takeBackWhole(tx, ctx, sealer, stored);
}

async function takeBackWhole(tx: Db, ctx: ServiceContext, sealer: Sealer, { version, value: report }: Stored<Report>): Promise<void> {
  const reports = reportRepository(tx, sealer);
  const regretted = regretReport(report, ctx.today());
  if (regretted.ok) {
    await reports.saveStanding({ version, value: regretted.value }, ctx.now());
    return stopUse(tx, ctx, sealer, regretted.value);
  }
  const withdrawn = withdrawReport(report, ctx.now(), "client");
  if (!withdrawn.ok) return;
  await shutDocuments(tx, ctx, sealer, report);
  await reports.saveStanding({ version, value: withdrawn.value }, ctx.now());
}
