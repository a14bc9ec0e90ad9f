import type { BedrijfsartsText } from "@hervat/domain/reports";
import type { ReportView } from "./report-copies.ts";

/** The headings of which the bedrijfsarts reads today that it was not shared: no consent for their category stands. */
export function unsharedTexts(view: ReportView): BedrijfsartsText[] {
  if (view.audience !== "bedrijfsarts") return [];
  return [
    ...(view.referral.reason.shared ? [] : (["reason"] as const)),
    ...(view.course.shared ? [] : (["functioning", "dayStructure", "energy"] as const)),
    ...(view.expectation.shared ? [] : (["expectation"] as const)),
  ];
}
