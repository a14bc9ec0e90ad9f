import { localText } from "../../app/local-text.ts";
import type { CaseloadRow } from "./use-caseload.ts";

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Rows in which every word that was typed occurs, whatever its accents and capitals. */
export function filterRows(rows: readonly CaseloadRow[], text: string): CaseloadRow[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const hay = plain([row.name, row.code, row.employer, row.coach, localText(row.programme)].join(" "));
    return words.every((word) => hay.includes(word));
  });
}
