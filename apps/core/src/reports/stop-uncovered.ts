import type { Db } from "@hervat/database";
import { contactRepository, documentRepository, reportRepository, reportVersionRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Consent, Recipient } from "@hervat/domain/consent";
import type { ContactId, TrajectoryId } from "@hervat/domain/primitives";
import { type ReleasedReport, stoppedByWithdrawal, withdrawReport } from "@hervat/domain/reports";
import type { ServiceContext } from "../service-context.ts";

/**
 * Takes back what was released and not fetched, and tells something that no consent covers any more. In the transaction of
 * the withdrawal: from one moment to the next its document is shut.
 */
export async function stopUncovered(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  trajectoryId: TrajectoryId,
  consents: readonly Consent[],
): Promise<number> {
  const reports = reportRepository(tx, sealer);
  const stored = await reports.ofTrajectory(trajectoryId);
  const released = stored.filter(({ value }) => value.status === "released");
  if (released.length === 0) return 0;

  const colleagues = new Map<ContactId, ContactId[]>();
  for (const { value } of released) {
    if (value.status !== "released") continue;
    colleagues.set(value.recipientContactId, await contactRepository(tx, sealer.tenant).colleaguesOf(value.recipientContactId));
  }
  const recipientOf = ({ recipientContactId: contactId }: ReleasedReport): Recipient => ({
    kind: "bedrijfsarts",
    contactId,
    colleagueOf: colleagues.get(contactId) ?? [],
  });
  const values = released.map(({ value }) => value);
  const stopped = stoppedByWithdrawal(values, consents, recipientOf, ctx.today());
  for (const report of stopped) {
    const version = stored.find(({ value }) => value.id === report.id)?.version ?? 0;
    const withdrawn = withdrawReport(report, ctx.now(), "client");
    if (!withdrawn.ok) continue;
    await reports.saveStanding({ version, value: withdrawn.value }, ctx.now());
    const frozen = await reportVersionRepository(tx, sealer).find(report.id, report.version);
    if (frozen !== undefined) await documentRepository(tx, sealer.tenant).withdrawVersion(frozen.id, ctx.now());
  }
  return stopped.length;
}
