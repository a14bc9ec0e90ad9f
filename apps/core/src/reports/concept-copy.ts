import type { Db } from "@hervat/database";
import { reportDraftRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { readDossier, readWorkHalf } from "../dossier/read-dossier.ts";
import type { ServiceContext } from "../service-context.ts";
import { type ReportView, readingCopy } from "./report-copies.ts";
import { type ClientReportKind, evaluationViewOf, reportViewOf } from "./report-view-of.ts";

export interface ConceptAsked {
  readonly kind: ClientReportKind;
  readonly trajectoryId: TrajectoryId;
  readonly language: "nl" | "en";
}

/**
 * What the dossier says today, as a concept: the page beside the editor, the preview and the batch are all made from this. Of the
 * dossier no more is read than this kind can show. The text that is offered and that leaves comes from the same `reportViewOf`.
 */
export async function conceptCopy(ctx: ServiceContext, tx: Db, sealer: Sealer, asked: ConceptAsked): Promise<ReportView> {
  const view = await conceptView(ctx, tx, sealer, asked);
  const consented = asked.kind !== "bedrijfsarts-rapportage" || (view.audience === "bedrijfsarts" && view.consent !== null);
  const reason = consented ? m.reports_concept_not_agreed : m.reports_concept_no_consent;
  return readingCopy(view, reason({}, { locale: asked.language }));
}

async function conceptView(
  ctx: ServiceContext,
  tx: Db,
  sealer: Sealer,
  { kind, trajectoryId, language }: ConceptAsked,
): Promise<ReportView> {
  const question = { today: ctx.today(), language };
  switch (kind) {
    case "bedrijfsarts-rapportage":
      return reportViewOf(kind, await readDossier(tx, sealer, trajectoryId, question), { ...question, version: 1 });
    case "evaluation": {
      const [work, draft] = await Promise.all([
        readWorkHalf(tx, sealer.tenant, trajectoryId, question),
        reportDraftRepository(tx, sealer).find(trajectoryId, kind),
      ]);
      return evaluationViewOf(work, draft?.value ?? null, { ...question, version: 1 });
    }
  }
}
