import type { Outcome } from "@hervat/domain/closing";
import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { statusText } from "../../app/status-text.ts";
import { underscored } from "../../app/underscored.ts";
import type { CloseRefusal } from "./use-closing.ts";

export const OUTCOMES: readonly Outcome[] = ["own-work", "other-work", "elsewhere", "partly", "none"];

export function outcomeText(outcome: Outcome): string {
  return m.area_closing_page[`closing_page_outcome_${underscored(outcome)}`]();
}

export function closeRefusalText(refusal: CloseRefusal): string {
  switch (refusal.kind) {
    case "wrong-status":
      return m.trajectory_refusal_wrong_status({ status: statusText(refusal.status) });
    case "before-last-change":
      return m.trajectory_refusal_before_last_change({ date: formatDay(refusal.lastChangeOn) });
    case "in-the-future":
      return m.closing_page_refusal_in_the_future();
  }
}

const KINDS = [
  "session_note",
  "session",
  "contact_moment",
  "energy_measurement",
  "home_build_up",
  "questionnaire_result",
  "factor",
  "report_draft",
  "phase",
  "care_step",
  "consent_scan",
  "client_agreement",
  "document",
] as const;

/** What goes, in words a coach uses; kinds that have none of their own are told together. */
export function erasedKinds(goes: readonly { kind: string; rows: number }[]): { label: string; count: number }[] {
  const named = KINDS.flatMap((kind) => {
    const found = goes.find((one) => one.kind === kind);
    return found === undefined ? [] : [{ label: m.area_closing_page[`closing_page_kind_${kind}`](), count: found.rows }];
  });
  const rest = goes.filter(({ kind }) => !KINDS.some((known) => known === kind)).reduce((sum, { rows }) => sum + rows, 0);
  return rest === 0 ? named : [...named, { label: m.closing_page_kind_other(), count: rest }];
}
