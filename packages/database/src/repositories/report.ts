import type { PracticeId, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { type FetchedReport, Report, type ReportKindKey } from "@hervat/domain/reports";
import { and, asc, desc, eq } from "drizzle-orm";
import { jointTexts } from "../schema/joint-text.ts";
import { clientAgreements, reports } from "../schema/report.ts";
import type { Sealer } from "../sealed/sealer.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { type ConfirmationRow, confirmationColumns, toConfirmation } from "./joint-text.ts";
import { readReportReceipts } from "./report-receipt.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

type Row = typeof reports.$inferSelect;
type AgreementRow = typeof clientAgreements.$inferSelect;
type WholeRow = { report: Row; agreement: AgreementRow | null; confirmation: ConfirmationRow | null };

/** The client's yes to the version that a report has now. */
const presentYes = and(
  eq(clientAgreements.tenantId, reports.tenantId),
  eq(clientAgreements.reportId, reports.id),
  eq(clientAgreements.versionHash, reports.versionHash),
);

/** What the manager said of that version, for a kind that asks him. */
const presentConfirmation = and(
  eq(jointTexts.tenantId, reports.tenantId),
  eq(jointTexts.reportId, reports.id),
  eq(jointTexts.versionHash, reports.versionHash),
);
const WHOLE = { report: reports, agreement: clientAgreements, confirmation: confirmationColumns };

const latestOf = builtOnce<OfMany & { kind: ReportKindKey }>()((db, given) =>
  db
    .selectDistinctOn([reports.trajectoryId], WHOLE)
    .from(reports)
    .leftJoin(clientAgreements, presentYes)
    .leftJoin(jointTexts, presentConfirmation)
    .where(and(eq(reports.tenantId, given("tenant")), eq(reports.kind, given("kind")), anyOf(reports.trajectoryId, given("ids"))))
    .orderBy(asc(reports.trajectoryId), desc(reports.createdAt))
    .limit(MOST_ROWS),
);

/** Reports on their way out, each with what the client and the manager said of its present version. */
export function reportRepository(db: Db, sealer: Sealer) {
  const own = eq(reports.tenantId, sealer.tenant);
  const remarksAt = (reportId: ReportId, hash: string) => ({
    table: "care.client_agreement",
    row: `${reportId}/${hash}`,
    column: "remarks",
  });

  /**
   * Whoever reads for the employer writes a receipt, and may touch no report: one that was released to them is fetched from its first
   * receipt on, and its row says so when something else is saved of it.
   */
  async function toAllStored(rows: readonly WholeRow[]): Promise<Stored<Report>[]> {
    const released = rows.filter(({ report: { kind, status } }) => kind === "evaluation" && status === "released");
    const receipts = await readReportReceipts(
      db,
      sealer.tenant,
      released.map(({ report }) => report.id),
    );
    return rows.map((row) => {
      const { id, textVersion, status } = row.report;
      const first = receipts.find((one) => one.reportId === id && one.textVersion === textVersion);
      if (status !== "released" || first === undefined) return toStored(row);
      return toStored({ ...row, report: { ...row.report, status: "fetched", fetchedAt: first.receivedAt } });
    });
  }

  function toStored({ report, agreement, confirmation: said }: WholeRow): Stored<Report> {
    const confirmation = said && toConfirmation(said);
    const how = agreement && {
      kind: agreement.how,
      sessionId: agreement.sessionId,
      recordedBy: agreement.recordedBy,
      scan: agreement.scanId,
    };
    const yes = agreement && {
      versionHash: agreement.versionHash,
      agreedOn: agreement.agreedOn,
      how,
      remarks: agreement.remarks && sealer.openText(remarksAt(report.id, agreement.versionHash), agreement.remarks),
    };
    const withdrawnBy = report.withdrawnBy ?? "practice";
    return {
      version: report.version,
      value: Report.parse({ ...report, withdrawnBy, version: report.textVersion, agreement: yes, confirmation }),
    };
  }

  const select = () => db.select(WHOLE).from(reports).leftJoin(clientAgreements, presentYes).leftJoin(jointTexts, presentConfirmation);

  async function saveAgreement(report: Report, now: Date): Promise<void> {
    if (!("agreement" in report)) return;
    const { versionHash, agreedOn, how, remarks } = report.agreement;
    await db
      .insert(clientAgreements)
      .values({
        tenantId: sealer.tenant,
        reportId: report.id,
        versionHash,
        agreedOn,
        how: how.kind,
        sessionId: how.kind === "in-session" ? how.sessionId : null,
        recordedBy: how.kind === "portal" ? null : how.recordedBy,
        scanId: how.kind === "paper" ? how.scan : null,
        recordedAt: now,
        remarks: remarks === null ? null : sealer.sealText(remarksAt(report.id, versionHash), remarks),
      })
      .onConflictDoNothing();
  }

  return {
    /** `forRelease` locks it until the end of the transaction. */
    async find(id: ReportId, { forRelease = false }: { forRelease?: boolean } = {}): Promise<Stored<Report> | undefined> {
      if (forRelease)
        await db
          .select({ id: reports.id })
          .from(reports)
          .where(and(own, eq(reports.id, id)))
          .for("update");
      const [found] = await toAllStored(await select().where(and(own, eq(reports.id, id))));
      return found;
    },

    /** Locks all of a case until the end of the transaction, in one order: who decides on them waits for who fetches one. */
    async hold(trajectoryId: TrajectoryId): Promise<void> {
      await db
        .select({ id: reports.id })
        .from(reports)
        .where(and(own, eq(reports.trajectoryId, trajectoryId)))
        .orderBy(asc(reports.id))
        .for("update");
    },

    /** The newest first. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Stored<Report>[]> {
      const rows = await select()
        .where(and(own, eq(reports.trajectoryId, trajectoryId)))
        .orderBy(desc(reports.createdAt))
        .limit(MOST_ROWS);
      return toAllStored(rows);
    },

    /** The newest report of this kind for each trajectory. */
    async latest(ids: readonly TrajectoryId[], kind: ReportKindKey): Promise<Map<TrajectoryId, Stored<Report>>> {
      const rows = await latestOf(db, { tenant: sealer.tenant, ids, kind });
      return new Map((await toAllStored(rows)).map((stored) => [stored.value.trajectoryId, stored]));
    },

    async add(report: Report, now: Date): Promise<void> {
      await db.insert(reports).values({ ...toColumns(report), tenantId: sealer.tenant, id: report.id, createdAt: now });
      await saveAgreement(report, now);
    },

    /** @throws StaleSaveError */
    async save({ version, value }: Stored<Report>, now: Date): Promise<void> {
      const saved = await db
        .update(reports)
        .set({ ...toColumns(value), version: version + 1 })
        .where(and(own, eq(reports.id, value.id), eq(reports.version, version)))
        .returning({ id: reports.id });
      assertSaved(saved, "report", value.id);
      await saveAgreement(value, now);
    },

    /**
     * That its reader fetched it, and nothing else: for who may change no more than that.
     *
     * @throws StaleSaveError
     */
    async saveFetched({ version, value }: Stored<FetchedReport>): Promise<void> {
      const { id, status, fetchedAt } = value;
      const saved = await db
        .update(reports)
        .set({ status, fetchedAt, version: version + 1 })
        .where(and(own, eq(reports.id, id), eq(reports.version, version)))
        .returning({ id: reports.id });
      assertSaved(saved, "report", id);
    },

    /**
     * Where it stands and nothing else: for who may not change what it says.
     *
     * @throws StaleSaveError
     */
    async saveStanding({ version, value }: Stored<Report>, now: Date): Promise<void> {
      const { status, readOn, declinedOn, fetchedAt, withdrawnAt, withdrawnBy, regrettedOn } = toColumns(value);
      const saved = await db
        .update(reports)
        .set({ status, readOn, declinedOn, fetchedAt, withdrawnAt, withdrawnBy, regrettedOn, version: version + 1 })
        .where(and(own, eq(reports.id, value.id), eq(reports.version, version)))
        .returning({ id: reports.id });
      assertSaved(saved, "report", value.id);
      await saveAgreement(value, now);
    },
  };
}

function toColumns(report: Report) {
  const withClient = report.status === "with-client" ? report : undefined;
  const released = report.status === "released" || report.status === "fetched" ? report : undefined;
  return {
    trajectoryId: report.trajectoryId,
    kind: report.kind,
    status: report.status,
    textVersion: report.version,
    versionHash: report.versionHash,
    categories: report.categories,
    offeredOn: withClient?.offeredOn ?? null,
    readOn: withClient?.readOn ?? null,
    declinedOn: withClient?.declinedOn ?? null,
    releasedAt: released?.releasedAt ?? null,
    releasedBy: released?.releasedBy ?? null,
    recipientContactId: released?.recipientContactId ?? null,
    consentId: released?.consentId ?? null,
    fetchedAt: report.status === "fetched" ? report.fetchedAt : null,
    withdrawnAt: report.status === "withdrawn" ? report.withdrawnAt : null,
    withdrawnBy: report.status === "withdrawn" ? report.withdrawnBy : null,
    regrettedOn: report.status === "fetched" ? report.regrettedOn : null,
  };
}

/** Which reports of a kind a practice has in which state, without opening any. */
export async function reportStatuses(
  db: Db,
  tenant: PracticeId,
  kind: ReportKindKey,
): Promise<{ trajectoryId: TrajectoryId; status: Row["status"] }[]> {
  return db
    .selectDistinctOn([reports.trajectoryId], { trajectoryId: reports.trajectoryId, status: reports.status })
    .from(reports)
    .where(and(eq(reports.tenantId, tenant), eq(reports.kind, kind)))
    .orderBy(reports.trajectoryId, desc(reports.createdAt));
}
