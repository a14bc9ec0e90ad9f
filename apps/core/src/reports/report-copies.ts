import type { ClientAgreement, ManagerConfirmation } from "@hervat/domain/reports";
import type { BedrijfsartsView, ManagerReportView } from "@hervat/domain/views";

/** The frozen text of a report: what a version holds and what the client is asked about. */
export type ReportView = BedrijfsartsView | ManagerReportView;

/** What client and manager said of a text. */
export interface SaidOf {
  readonly agreement: ClientAgreement;
  readonly confirmation: ManagerConfirmation | null;
}

/**
 * The text whose hash the client agrees with: final in form, and without the line that says she agreed, because that is
 * not known yet. Everything else is what leaves.
 */
export function textToAgreeWith(view: ReportView): ReportView {
  const document = { ...view.document, standing: "final" as const, conceptReason: null };
  switch (view.audience) {
    case "bedrijfsarts":
      return { ...view, document, clientAgreement: null };
    case "manager":
      return {
        ...view,
        document,
        evaluation: view.evaluation && { ...view.evaluation, approvedByEmployeeOn: null, approvedByManagerOn: null },
      };
  }
}

/** The copy to read and to preview: the same text, and "Concept" on every page with the reason. */
export function readingCopy(view: ReportView, conceptReason: string): ReportView {
  const text = textToAgreeWith(view);
  return { ...text, document: { ...text.document, standing: "concept", conceptReason } };
}

/** The copy that leaves: the text that was agreed with, and the lines that say so. */
export function leavingCopy(view: ReportView, { agreement: { agreedOn, remarks }, confirmation }: SaidOf): ReportView {
  const text = textToAgreeWith(view);
  switch (text.audience) {
    case "bedrijfsarts":
      return { ...text, clientAgreement: { agreedOn, remarks } };
    case "manager": {
      const approved = { approvedByEmployeeOn: agreedOn, approvedByManagerOn: confirmation?.answeredOn ?? null };
      return { ...text, evaluation: text.evaluation && { ...text.evaluation, ...approved } };
    }
  }
}
