import { documentRepository, reportRemarkRepository, reportRepository, reportVersionRepository } from "@hervat/database/repositories";
import { DocumentId, PlainDate, ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import {
  BatchStanding,
  coachShouldCall,
  mayLeave,
  REPORT_KINDS,
  ReportKindKey,
  type ReportStanding,
  reportStanding,
  VersionHash,
} from "@hervat/domain/reports";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readCoachRelation } from "../trajectory/read-relations.ts";
import { JointStanding, readJointStanding } from "./joint-standing.ts";
import { readLeaveFacts } from "./leave-facts.ts";
import { namesOfWhoHasIt } from "./who-has-it.ts";

/** Every word for where a report stands. */
export const STANDINGS = [
  "concept",
  "with-client",
  "read-not-agreed",
  "declined",
  "agreed",
  "released",
  "fetched",
  "withdrawn",
] as const satisfies readonly ReportStanding[];

export const ReportList = z.strictObject({
  reports: z.array(
    z.strictObject({
      id: ReportId,
      kind: ReportKindKey.exclude(["invoice"]),
      version: z.int().positive(),
      versionHash: VersionHash,
      /** What lay before her before the present text, the newest first. */
      earlier: z.array(z.strictObject({ version: z.int().positive(), laidOn: PlainDate, agreedOn: PlainDate.nullable() })),
      standing: z.enum(STANDINGS),
      agreedOn: PlainDate.nullable(),
      how: z.enum(["portal", "in-session", "coach-screen", "paper"]).nullable(),
      /** What she said of its texts, and how much of that waits for an answer. */
      remarks: z.int(),
      unanswered: z.int(),
      /** Nothing was heard for days, and no mail goes any more. */
      silent: z.boolean(),
      withdrawnBy: z.enum(["practice", "client"]).nullable(),
      regrettedOn: PlainDate.nullable(),
      /** Who has it since when, in the order in which they fetched it. */
      opened: z.array(z.strictObject({ name: z.string(), on: PlainDate })),
      /** What the manager is asked of it; null for a kind that asks him nothing. */
      joint: JointStanding.nullable(),
      /** What still keeps it here; empty when it may leave today. */
      stops: z.array(z.enum(["no-consent", "client-not-agreed", "manager-not-confirmed", "not-issued"])),
    }),
  ),
  documents: z.array(
    z.strictObject({
      id: DocumentId,
      kind: ReportKindKey,
      standing: BatchStanding,
      madeOn: PlainDate,
      released: z.boolean(),
      withdrawn: z.boolean(),
    }),
  ),
});
export type ReportList = z.infer<typeof ReportList>;

/** The reports of one case, where each stands and what keeps it, and the documents that were made. */
export async function listReports(ctx: ServiceContext, { trajectoryId }: { trajectoryId: TrajectoryId }): Promise<ReportList> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    ctx.authorise("report.read", { kind: "trajectory", ...(await readCoachRelation(tx, ctx, trajectoryId)) });
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const stored = await reportRepository(tx, sealer).ofTrajectory(trajectoryId);
    const earlier = Map.groupBy(await reportVersionRepository(tx, sealer).earlier(trajectoryId), ({ reportId }) => reportId);
    const reports: ReportList["reports"] = [];
    for (const { value: report } of stored) {
      const { recipient, refused, consents } = await readLeaveFacts(tx, sealer, report.kind, trajectoryId, ctx.today());
      const agreement = "agreement" in report ? report.agreement : null;
      const { id, kind, version, versionHash, categories } = report;
      const said = await reportRemarkRepository(tx, sealer).ofReport(id);
      const leaving = mayLeave(
        { kind: REPORT_KINDS[kind], versionHash, categories, recipient, issued: false },
        consents,
        agreement,
        ctx.today(),
        "confirmation" in report ? report.confirmation : null,
        refused,
      );
      reports.push({
        id,
        kind,
        version,
        versionHash,
        earlier: (earlier.get(id) ?? []).map(({ number, laidAt, agreedOn }) => ({
          version: number,
          laidOn: dayInAmsterdam(laidAt),
          agreedOn,
        })),
        standing: reportStanding(report),
        agreedOn: agreement?.agreedOn ?? null,
        how: agreement?.how.kind ?? null,
        remarks: said.length,
        unanswered: said.filter(({ value }) => value.answer === null).length,
        silent: coachShouldCall(report, ctx.today()),
        withdrawnBy: report.status === "withdrawn" ? report.withdrawnBy : null,
        regrettedOn: report.status === "fetched" ? report.regrettedOn : null,
        opened: (await namesOfWhoHasIt(tx, practiceId, report)).map(({ name, at }) => ({ name, on: dayInAmsterdam(at) })),
        joint: await readJointStanding(tx, ctx, report),
        stops: leaving.ok ? [] : [...leaving.refusal.reasons],
      });
    }
    const documents = await documentRepository(tx, practiceId, sealer).ofTrajectory(trajectoryId);
    return {
      reports,
      documents: documents.map(({ id, kind, standing, createdAt, releasedAt, withdrawnAt }) => ({
        id,
        kind,
        standing,
        madeOn: dayInAmsterdam(createdAt),
        released: releasedAt !== null,
        withdrawn: withdrawnAt !== null,
      })),
    };
  });
}
