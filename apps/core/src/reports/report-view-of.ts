import type { PlainDate } from "@hervat/domain/primitives";
import type { ReportKindKey } from "@hervat/domain/reports";
import { type Dossier, toBedrijfsartsView, toManagerReportView } from "@hervat/domain/views";
import type { ReportView } from "./report-copies.ts";

export type ClientReportKind = Exclude<ReportKindKey, "invoice">;

/** What the dossier says today to the audience of this kind, as a text that still has to be agreed with. */
export function reportViewOf(
  kind: ClientReportKind,
  dossier: Dossier,
  { today, version, language }: { readonly today: PlainDate; readonly version: number; readonly language: "nl" | "en" },
): ReportView {
  const state = { date: today, version, standing: "final", conceptReason: null, reference: dossier.work.reference, language } as const;
  switch (kind) {
    case "bedrijfsarts-rapportage":
      return toBedrijfsartsView(dossier, dossier.care.consents, { state, agreement: null });
    case "evaluation":
      return toManagerReportView(dossier.work, dossier.care.evaluationDraft?.joint ?? dossier.work.evaluation, state);
  }
}
