import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import type { ResultsShown } from "./use-results.ts";

/** One sentence for each figure of all programmes together; a figure that is hidden has none. */
export function resultsSaid({ year, total }: ResultsShown): readonly string[] {
  const { cases, outcomes, weeksToFirstTalk, weeksOfGuidance, satisfaction } = total;
  if (cases === null || outcomes === null) return [];
  const atWork = (outcomes["own-work"] ?? 0) + (outcomes["other-work"] ?? 0) + (outcomes.elsewhere ?? 0);
  return [
    m.results_say_cases({ year: String(year), count: cases }),
    m.results_say_outcome({ count: atWork, percent: Math.round((atWork / cases) * 100) }),
    ...(weeksToFirstTalk === null
      ? []
      : [m.results_say_first_talk({ weeks: formatNumber(weeksToFirstTalk.value), of: weeksToFirstTalk.of })]),
    ...(weeksOfGuidance === null ? [] : [m.results_say_guidance({ weeks: formatNumber(weeksOfGuidance.value), of: weeksOfGuidance.of })]),
    satisfaction === null
      ? m.results_say_no_satisfaction()
      : m.results_say_satisfaction({ mark: formatNumber(satisfaction.value), of: satisfaction.of }),
  ];
}
