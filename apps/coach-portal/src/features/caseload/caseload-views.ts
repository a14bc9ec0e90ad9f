import { daysSince } from "./days-since.ts";
import type { CaseloadRow } from "./use-caseload.ts";

/** The questions a caseload is asked, as they stand in its address. */
export const VIEWS = ["te-laat", "uit-de-pas", "rapport", "stil", "factuur"] as const;
export type View = (typeof VIEWS)[number];

const RUNS: readonly CaseloadRow["status"][] = ["intake", "active"];
const ENDED: readonly CaseloadRow["status"][] = ["completed", "stopped"];

/** Which rows a question chooses among: those that run, and those that ended where asked. Money is asked of both: an end is when the last of it falls due. */
export function amongRows(rows: readonly CaseloadRow[], view: View | undefined, ended: boolean): readonly CaseloadRow[] {
  return ended || view === "factuur" ? rows : rows.filter(({ status }) => !ENDED.includes(status));
}

/** Whether a row answers a question; `silentDays` without contact is silent. */
export function isInView(row: CaseloadRow, view: View, silentDays: number): boolean {
  switch (view) {
    case "te-laat":
      return row.overdue > 0;
    case "uit-de-pas":
      return row.offTrack.length > 0;
    case "rapport":
      return row.care?.reportDue === true;
    case "stil":
      return (
        row.care !== null && row.care.silentSince !== null && RUNS.includes(row.status) && daysSince(row.care.silentSince) >= silentDays
      );
    case "factuur":
      return row.toInvoice === true;
  }
}

/** The questions that can have an answer for whoever reads: none about care for who sees no care. */
export function viewsFor(rows: readonly CaseloadRow[]): readonly View[] {
  const care = rows.some((row) => row.care !== null);
  const money = rows.some(({ toInvoice }) => toInvoice !== null);
  return VIEWS.filter((view) => (view === "rapport" || view === "stil" ? care : view === "factuur" ? money : true));
}

export function countViews(
  rows: readonly CaseloadRow[],
  { silentDays, ended }: { silentDays: number; ended: boolean },
): Readonly<Record<View, number>> {
  const count = (view: View) => amongRows(rows, view, ended).filter((row) => isInView(row, view, silentDays)).length;
  return {
    "te-laat": count("te-laat"),
    "uit-de-pas": count("uit-de-pas"),
    rapport: count("rapport"),
    stil: count("stil"),
    factuur: count("factuur"),
  };
}
