import type { Db } from "@hervat/database";
import { type CaseloadLine, invoiceRepository, readCaseload, reportRepository } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { ReportKindKey, reportStanding } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelations } from "../trajectory/read-relations.ts";

export const CandidatesInput = z.strictObject({ kind: ReportKindKey });
export type CandidatesInput = z.infer<typeof CandidatesInput>;

const Standing = z.enum([
  "none",
  "concept",
  "with-client",
  "read-not-agreed",
  "declined",
  "agreed",
  "released",
  "fetched",
  "withdrawn",
  "issued",
]);
type Standing = z.infer<typeof Standing>;

export const Candidate = z.strictObject({
  trajectoryId: TrajectoryId,
  clientCode: z.string(),
  clientName: z.string(),
  employer: z.string(),
  coach: z.string(),
  status: z.enum(["intake", "active", "paused", "completed", "stopped"]),
  /** Where the newest document of this kind stands. */
  standing: Standing,
  /** It waits for the practice: agreed and not released, or a concept invoice. */
  due: z.boolean(),
});
export type Candidate = z.infer<typeof Candidate>;

/** The trajectories of which whoever asks may make a document of this kind. */
export async function listCandidates(ctx: ServiceContext, { kind }: CandidatesInput): Promise<Candidate[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("caseload.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const lines = await readCaseload(tx, practiceId, { now: ctx.now() });
    const relations = await readRelations(
      tx,
      practiceId,
      lines.map(({ trajectoryId }) => trajectoryId),
    );
    const action = kind === "invoice" ? "invoice.render" : "report.render";
    const own = lines.filter(({ trajectoryId }) => {
      const about = relations.get(trajectoryId);
      return about !== undefined && ctx.may(action, { kind: "trajectory", ...about });
    });
    const standings = await standingsOf(tx, ctx, kind, own);
    return own.map((line) => toCandidate(line, standings.get(line.trajectoryId) ?? "none"));
  });
}

async function standingsOf(
  tx: Db,
  ctx: ServiceContext,
  kind: ReportKindKey,
  lines: readonly CaseloadLine[],
): Promise<Map<TrajectoryId, Standing>> {
  const practiceId = practiceOf(ctx);
  const ids = lines.map(({ trajectoryId }) => trajectoryId);
  if (ids.length === 0) return new Map();
  if (kind === "invoice") {
    const invoices = await invoiceRepository(tx, practiceId).ofTrajectories(ids);
    return new Map(
      invoices.flatMap(({ value: { trajectoryId, status } }) =>
        trajectoryId === null ? [] : [[trajectoryId, status === "concept" ? ("concept" as const) : ("issued" as const)] as const],
      ),
    );
  }
  const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
  const reports = await reportRepository(tx, sealer).latest(ids, kind);
  return new Map([...reports].map(([id, { value }]) => [id, reportStanding(value)]));
}

function toCandidate(line: CaseloadLine, standing: Standing): Candidate {
  return {
    trajectoryId: line.trajectoryId,
    clientCode: line.code,
    clientName: line.name,
    employer: line.employer,
    coach: line.coach,
    status: line.status,
    standing,
    due: standing === "agreed" || standing === "concept",
  };
}
