import type { ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { ReportRemark } from "@hervat/domain/reports";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { reportRemarks } from "../schema/report-reading.ts";
import type { Sealer } from "../sealed/sealer.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { assertSaved, type Stored } from "./stored.ts";

type Row = typeof reportRemarks.$inferSelect;

const unansweredOf = builtOnce<OfMany>()((db, given) =>
  db
    .select({ reportId: reportRemarks.reportId, count: sql<number>`count(*)::int` })
    .from(reportRemarks)
    .where(and(eq(reportRemarks.tenantId, given("tenant")), anyOf(reportRemarks.reportId, given("ids")), isNull(reportRemarks.answer)))
    .groupBy(reportRemarks.reportId),
);

/** What a client said about the paragraphs of a report, and what the coach did with it. */
export function reportRemarkRepository(db: Db, sealer: Sealer) {
  const own = eq(reportRemarks.tenantId, sealer.tenant);
  const at = (row: string, column: "text" | "answer_text") => ({ table: "care.report_remark", row, column });

  function toStored(row: Row): Stored<ReportRemark> {
    const { id, reportId, textVersion, block, kind, text, writtenOn, answer, answerText, answeredOn, answeredBy } = row;
    return {
      version: row.version,
      value: ReportRemark.parse({
        ...{ id, reportId, version: textVersion, block, kind, writtenOn },
        text: text && sealer.openText(at(id, "text"), text),
        answer: answer && answerText && { kind: answer, text: sealer.openText(at(id, "answer_text"), answerText), answeredOn, answeredBy },
      }),
    };
  }

  const toColumns = ({ id, reportId, version, block, kind, text, writtenOn, answer }: ReportRemark) => ({
    ...{ reportId, textVersion: version, block, kind, writtenOn },
    text: text === null ? null : sealer.sealText(at(id, "text"), text),
    answer: answer?.kind ?? null,
    answerText: answer === null ? null : sealer.sealText(at(id, "answer_text"), answer.text),
    answeredOn: answer?.answeredOn ?? null,
    answeredBy: answer?.answeredBy ?? null,
  });

  return {
    /** Of every version, in the order of the text. */
    async ofReport(reportId: ReportId): Promise<Stored<ReportRemark>[]> {
      const rows = await db
        .select()
        .from(reportRemarks)
        .where(and(own, eq(reportRemarks.reportId, reportId)))
        .orderBy(asc(reportRemarks.textVersion), asc(reportRemarks.block));
      return rows.map(toStored);
    },

    async find(id: ReportRemark["id"]): Promise<Stored<ReportRemark> | undefined> {
      const [row] = await db
        .select()
        .from(reportRemarks)
        .where(and(own, eq(reportRemarks.id, id)));
      return row && toStored(row);
    },

    async add(remark: ReportRemark, trajectoryId: TrajectoryId): Promise<void> {
      await db.insert(reportRemarks).values({ ...toColumns(remark), tenantId: sealer.tenant, id: remark.id, trajectoryId });
    },

    /** @throws StaleSaveError */
    async save({ version, value }: Stored<ReportRemark>): Promise<void> {
      const saved = await db
        .update(reportRemarks)
        .set({ ...toColumns(value), version: version + 1 })
        .where(and(own, eq(reportRemarks.id, value.id), eq(reportRemarks.version, version)))
        .returning({ id: reportRemarks.id });
      assertSaved(saved, "remark", value.id);
    },

    async remove(id: ReportRemark["id"]): Promise<void> {
      await db.delete(reportRemarks).where(and(own, eq(reportRemarks.id, id)));
    },

    /** How many wait for an answer, per report that has any. */
    async unanswered(reportIds: readonly ReportId[]): Promise<Map<ReportId, number>> {
      if (reportIds.length === 0) return new Map();
      const rows = await unansweredOf(db, { tenant: sealer.tenant, ids: reportIds });
      return new Map(rows.map(({ reportId, count }) => [reportId, count]));
    },
  };
}
