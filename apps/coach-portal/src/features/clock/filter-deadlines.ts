import { deadlineText } from "./deadline-text.ts";
import type { DeadlineRow } from "./use-clock.ts";

export interface DeadlineFilter {
  text: string;
  onlyClock: boolean;
  onlyLate: boolean;
}

const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** Every word must stand somewhere in the row, whatever its accents and capitals. */
export function filterDeadlines(rows: readonly DeadlineRow[], { text, onlyClock, onlyLate }: DeadlineFilter): DeadlineRow[] {
  const words = bare(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (onlyClock && !row.clockOnly) return false;
    if (onlyLate && row.standing !== "due-passed") return false;
    const { title, who } = deadlineText(row.key);
    const told = bare([row.code, row.name, row.employer, row.coach, title, who].join(" "));
    return words.every((word) => told.includes(word));
  });
}
