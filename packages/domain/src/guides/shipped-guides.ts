import { Guide, type GuideKey } from "./guide.ts";
import afterReturn from "./shipped/after-return-1.json" with { type: "json" };
import analysisAndPlan from "./shipped/analysis-and-plan-1.json" with { type: "json" };
import beforeBuildUp from "./shipped/before-build-up-1.json" with { type: "json" };
import buildUp from "./shipped/build-up-1.json" with { type: "json" };
import endOfSecondYear from "./shipped/end-of-second-year-1.json" with { type: "json" };
import firstDay from "./shipped/first-day-1.json" with { type: "json" };
import firstWeeks from "./shipped/first-weeks-1.json" with { type: "json" };
import firstYearEvaluation from "./shipped/first-year-evaluation-1.json" with { type: "json" };
import keepInTouch from "./shipped/keep-in-touch-1.json" with { type: "json" };
import secondYear from "./shipped/second-year-1.json" with { type: "json" };
import sixWeekly from "./shipped/six-weekly-1.json" with { type: "json" };
import stepBack from "./shipped/step-back-1.json" with { type: "json" };
import stuck from "./shipped/stuck-1.json" with { type: "json" };

/**
 * Every guide, in the order of an absence.
 *
 * @source AP-beleidsregels De zieke werknemer (BWBR0037896): what an employer may ask; docs/sources.md §3
 */
export const GUIDES: readonly Guide[] = [
  firstDay,
  firstWeeks,
  analysisAndPlan,
  keepInTouch,
  beforeBuildUp,
  buildUp,
  stepBack,
  sixWeekly,
  firstYearEvaluation,
  secondYear,
  endOfSecondYear,
  afterReturn,
  stuck,
].map((file) => Guide.parse(file));

export function guide(key: GuideKey): Guide {
  const found = GUIDES.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no guide for ${key}`);
  return found;
}
