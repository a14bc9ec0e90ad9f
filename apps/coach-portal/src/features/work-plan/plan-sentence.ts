import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import type { PlanShown } from "./use-work-plan.ts";

/** The whole plan in one sentence; empty where there are no steps. */
export function planSentence({ steps, contractHoursPerWeek }: PlanShown): string {
  const [begin] = steps;
  const end = steps.at(-1);
  if (begin === undefined || end === undefined) return "";
  const weeks = Math.max(1, Math.round((Date.parse(end.to) + 86_400_000 - Date.parse(begin.from)) / (7 * 86_400_000)));
  const told = { first: formatNumber(begin.hoursPerWeek), last: formatNumber(end.hoursPerWeek), weeks };
  return contractHoursPerWeek === null
    ? m.work_plan_sentence_short(told)
    : m.work_plan_sentence({ ...told, contract: formatNumber(contractHoursPerWeek) });
}
