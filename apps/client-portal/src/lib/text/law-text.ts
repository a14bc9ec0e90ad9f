import type { ClientRouter } from "@hervat/core/client-router";
import { m } from "@hervat/messages";
import { milestoneText } from "@hervat/portal-kit/text/milestone-text";
import type { inferRouterOutputs } from "@trpc/server";
import { formatDay } from "./format.ts";

export type LawStep = inferRouterOutputs<ClientRouter>["law"]["read"]["steps"][number];

/** Not a step of the clock: she may ask it any day, and need not. */
export const OPINION = "deskundigenoordeel";

export function stepTitle({ key }: LawStep): string {
  return milestoneText(key).title;
}

/** By when, in a sentence. */
export function stepWhen({ standing, from, due, doneOn, hers }: LawStep, coach: string): string {
  const date = formatDay(due);
  switch (standing) {
    case "done":
      return doneOn === null ? m.law_done() : m.law_done_on({ date: formatDay(doneOn) });
    case "passed":
      return hers ? m.law_passed({ date, coach }) : m.law_passed_together({ date, coach });
    case "soon":
      return m.law_soon({ date });
    case "open":
    case "later":
      return from < due ? m.law_window({ from: formatDay(from), date }) : m.law_by({ date });
  }
}

export interface StepWords {
  readonly is: string;
  readonly does: string;
}

/** What it is, and what she does, in her words; null for a step that asks nothing of her. */
export function stepWords({ key }: LawStep): StepWords | null {
  switch (key) {
    case "plan_van_aanpak":
    case "evaluatie_6w":
    case "eerstejaarsevaluatie":
    case "eindevaluatie":
    case "wia_aanvraag":
      return { is: m.area_law[`law_${key}_is`](), does: m.area_law[`law_${key}_do`]() };
    default:
      return null;
  }
}

/** What it does to her wages: the sentence that her coach has for her. */
export function stepWage({ wage }: LawStep): string {
  if (wage === null) return m.law_wage_nothing();
  switch (wage) {
    case "first-year":
      return m.poortwachter_wage_first_year_employee();
    case "second-year":
      return m.poortwachter_wage_second_year_employee();
    case "checked-by-uwv":
      return m.poortwachter_wage_checked_by_uwv_employee();
    case "fine-when-late":
      return m.poortwachter_wage_fine_when_late_employee();
    case "wia-decision-8-weeks":
      return m.poortwachter_wage_wia_decision_8_weeks_employee();
    case "wia-decision-16-weeks":
      return m.poortwachter_wage_wia_decision_16_weeks_employee();
    case "wages-end":
      return m.poortwachter_wage_wages_end_employee();
    case "sanction":
      return m.poortwachter_wage_sanction_employee();
  }
}
