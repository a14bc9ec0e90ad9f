import type { Db } from "@hervat/database";
import { contactRepository, reportRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Consent, Recipient } from "@hervat/domain/consent";
import type { ContactId, TrajectoryId } from "@hervat/domain/primitives";
import { type FetchedReport, regretReport, regrettedByWithdrawal } from "@hervat/domain/reports";
import type { ServiceContext } from "../service-context.ts";
import { stopUse } from "./stop-use.ts";

/**
 * What was fetched on a consent that she takes back now: she reads who had it when, and who has it is asked not to use it. In the
 * transaction of the withdrawal, whose own line in the log tells of it.
 */
export async function regretUncovered(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  trajectoryId: TrajectoryId,
  consents: { readonly before: readonly Consent[]; readonly after: readonly Consent[] },
): Promise<void> {
  const reports = reportRepository(tx, sealer);
  const stored = await reports.ofTrajectory(trajectoryId);
  const colleagues = new Map<ContactId, ContactId[]>();
  for (const { value } of stored) {
    if (value.status !== "fetched") continue;
    colleagues.set(value.recipientContactId, await contactRepository(tx, sealer.tenant).colleaguesOf(value.recipientContactId));
  }
  const recipientOf = ({ recipientContactId: contactId }: FetchedReport): Recipient => {
    return { kind: "bedrijfsarts", contactId, colleagueOf: colleagues.get(contactId) ?? [] };
  };
  const values = stored.map(({ value }) => value);
  for (const report of regrettedByWithdrawal(values, consents, recipientOf, ctx.today())) {
    const regretted = regretReport(report, ctx.today());
    const version = stored.find(({ value }) => value.id === report.id)?.version;
    if (!regretted.ok || version === undefined) continue;
    await reports.saveStanding({ version, value: regretted.value }, ctx.now());
    await stopUse(tx, ctx, sealer, regretted.value);
  }
}
