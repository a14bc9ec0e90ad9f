import type { PlainDate } from "@hervat/domain/primitives";
import type { ReportKindKey } from "@hervat/domain/reports";
import { type Dossier, toBedrijfsartsView, toManagerReportView, type WorkDossier } from "@hervat/domain/views";
import type { ReportView } from "./report-copies.ts";

export type ClientReportKind = Exclude<ReportKindKey, "invoice">;

export interface ViewQuestion {
  readonly today: PlainDate;
  readonly version: number;
  readonly language: "nl" | "en";
}

/** What the dossier says today to the audience of this kind, as a text that still has to be agreed with. */
export function reportViewOf(kind: ClientReportKind, dossier: Dossier, asked: ViewQuestion): ReportView {
  switch (kind) {
    case "bedrijfsarts-rapportage":
      return toBedrijfsartsView(dossier, dossier.care.consents, { state: stateOf(dossier.work, asked), agreement: null });
    case "evaluation":
      return evaluationViewOf(dossier.work, dossier.care.evaluationDraft, asked);
  }
}

/** An evaluation is made of the work half and of its own draft: nothing else of what is behind the wall is read for it. */
export function evaluationViewOf(work: WorkDossier, draft: Dossier["care"]["evaluationDraft"], asked: ViewQuestion): ReportView {
  return toManagerReportView(work, draft?.joint ?? work.evaluation, stateOf(work, asked));
}

function stateOf({ reference }: WorkDossier, { today, version, language }: ViewQuestion) {
  return { date: today, version, standing: "final", conceptReason: null, reference, language } as const;
}
