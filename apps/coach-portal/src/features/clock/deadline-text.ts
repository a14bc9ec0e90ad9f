import { m } from "@hervat/messages";
import { milestoneText } from "../../app/milestone-text.ts";
import type { DeadlineRow } from "./use-clock.ts";

/** What an obligation is called, and whose it is. */
export function deadlineText(key: DeadlineRow["key"]): { title: string; who: string } {
  if (key === "melding_ziek_uit_dienst")
    return { title: m.milestone_melding_ziek_uit_dienst(), who: m.poortwachter_melding_ziek_uit_dienst_who() };
  return milestoneText(key);
}

export function deadlineStandingText({ standing, days, hard, due }: DeadlineRow): string {
  switch (standing) {
    case "upcoming":
      return m.poortwachter_status_upcoming();
    case "open":
      return m.poortwachter_status_open();
    case "soon":
      return days === 0 ? m.poortwachter_status_today() : m.poortwachter_status_soon({ days });
    case "due-passed":
      return hard !== null && days <= Math.round((Date.parse(hard) - Date.parse(due)) / 86_400_000)
        ? m.poortwachter_status_due_passed_not_hard()
        : m.poortwachter_status_due_passed({ days });
  }
}
