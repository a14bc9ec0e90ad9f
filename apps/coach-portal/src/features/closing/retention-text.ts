import type { HoldReason } from "@hervat/domain/retention";
import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import { underscored } from "../../app/underscored.ts";
import type { EraseRefusal } from "./use-closing.ts";

export function holdReasonText(reason: HoldReason): string {
  return m.area_retention[`retention_hold_reason_${underscored(reason)}`]();
}

const STAYS = ["consent", "privacy_basis", "offer", "invoice", "spell", "milestone_done", "log"] as const;

/** What stays, in words. */
export function keptKinds(stays: readonly { kind: string; rows: number }[]): { label: string; count: number }[] {
  return STAYS.flatMap((kind) => {
    const found = stays.find((one) => one.kind === kind);
    return found === undefined ? [] : [{ label: m.area_retention[`retention_stays_${kind}`](), count: found.rows }];
  });
}

export function eraseRefusalText(refusal: EraseRefusal): string {
  switch (refusal.kind) {
    case "code-does-not-match":
      return m.closing_page_erase_wrong_code();
    case "still-running":
      return m.closing_page_erase_still_running();
    case "held":
      return m.retention_refused_held();
    case "already-asked":
      return m.retention_refused_already_asked();
    case "not-asked":
      return m.retention_refused_not_asked();
    case "same-person":
      return m.retention_refused_same_person();
    case "factor-not-fresh":
      return m.retention_refused_factor();
    case "still-waiting":
      return m.retention_refused_still_waiting({ moment: formatMoment(refusal.from) });
  }
}
