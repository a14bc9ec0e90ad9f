import type { CandidateShown } from "./shown.ts";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Those that hold every word of the text, whatever its accents and capitals; who ended only when asked. */
export function filterCandidates(rows: readonly CandidateShown[], { text, ended }: { text: string; ended: boolean }): CandidateShown[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return rows.filter(({ clientName, clientCode, employer, status, due }) => {
    if (!ended && !due && (status === "completed" || status === "stopped")) return false;
    const all = plain(`${clientName} ${clientCode} ${employer}`);
    return words.every((word) => all.includes(word));
  });
}
