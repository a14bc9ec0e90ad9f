import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { Notice } from "../../ui/notice.tsx";
import type { ReportsShown } from "./shown.ts";

/** What the client said or did, and what the coach can do now: calm, and never as a fault of hers. */
export function ReportNews({ report: { standing, withdrawnBy, regrettedOn, silent } }: { report: ReportsShown["reports"][number] }) {
  const news = newsOf();
  return news === null ? null : <Notice>{news}</Notice>;

  function newsOf(): string | null {
    if (standing === "declined") return m.reading_coach_declined();
    if (standing === "withdrawn" && withdrawnBy === "client") return m.reading_coach_withdrawn();
    if (regrettedOn !== null) return m.reading_coach_regretted({ date: formatDay(regrettedOn) });
    return silent ? m.reading_coach_silent() : null;
  }
}
