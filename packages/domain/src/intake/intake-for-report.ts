import type { Answers } from "./intake-goals.ts";

/** What a report to the bedrijfsarts may begin with, in the client's own words; null where she told nothing. */
export type ReportBeginning = { readonly reason: string | null; readonly energy: string | null };

/**
 * What the client intake gives a first report: the occasion and course under heading 2, sleep and energy under heading 5. What
 * hinders and helps (6 and 7) goes by way of the factors that the coach took over.
 *
 * @source docs/sources.md §6, §8
 */
export function reportBeginning(answers: Answers): ReportBeginning {
  return {
    reason: joined(answers, ["occasion", "course"]),
    energy: joined(answers, ["sleep", "energy", "recovery"]),
  };
}

function joined(answers: Answers, keys: readonly string[]): string | null {
  const texts = keys.flatMap((key) => {
    const value = answers.get(key);
    return value?.kind === "text" && value.text.trim() !== "" ? [value.text.trim()] : [];
  });
  return texts.length === 0 ? null : texts.join("\n\n");
}
