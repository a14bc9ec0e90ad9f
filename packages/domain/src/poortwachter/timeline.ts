import { addDays, daysBetween, earliest, nextWorkingDay, previousWorkingDay } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import { type CaseFacts, NO_FACTS } from "./case-facts.ts";
import type { Milestone } from "./milestone.ts";
import type { MilestoneKey } from "./milestone-key.ts";
import { MILESTONE_RULES, type MilestoneRule, rulesFor } from "./milestone-rules.ts";
import { addSickDays, firstSickDay, sickDay, sickDaysUntil } from "./sick-days.ts";
import type { SicknessCase } from "./spell.ts";
import { type WaitingPeriod, waitingPeriod } from "./waiting-period.ts";

/** A sickness case with every date that follows from it. It is computed anew from the spells, never stored. */
export interface SicknessTimeline {
  readonly case: SicknessCase;
  readonly facts: CaseFacts;
  readonly firstSickDay: PlainDate;
  /** The last sick day, where the employee is reported fully recovered. */
  readonly lastSickDay: PlainDate | null;
  readonly milestones: readonly Milestone[];
  readonly waitingPeriod: WaitingPeriod;
  /** The last working day on which UWV must hear of an employment that ends during sickness. */
  readonly noticeAtEndOfEmployment: PlainDate | null;
}

/** An employment that ends after so many days of sickness asks an eindevaluatie on its last day. */
const EVALUATION_AT_END_AFTER_DAYS = 70;

/**
 * The Poortwachter timeline of one case: every milestone with its window, its last day and, where the law is later
 * than practice, its hard limit. Dates follow the sick days, so an interruption moves what comes after it.
 *
 * @param rules dated data; the rules in force on the first sick day count
 * @source Wet verbetering poortwachter; Regeling procesgang eerste en tweede ziektejaar (BWBR0013540); art. 23 WIA
 */
export function sicknessTimeline(
  sickness: SicknessCase,
  facts: CaseFacts = NO_FACTS,
  rules: readonly MilestoneRule[] = MILESTONE_RULES,
): SicknessTimeline {
  const period = waitingPeriod(sickness, facts);
  const inForce = new Map(rulesFor(firstSickDay(sickness), rules).map((rule) => [rule.key, rule]));
  const dates: Dates = { sickness, facts, period, rules: inForce };
  const { spells } = sickness;
  return {
    case: sickness,
    facts,
    firstSickDay: firstSickDay(sickness),
    lastSickDay: spells[spells.length - 1]?.to ?? null,
    milestones: [...inForce.values()].map((rule) => milestone(rule, dates)),
    waitingPeriod: period,
    noticeAtEndOfEmployment: facts.employmentEndsOn === null ? null : previousWorkingDay(facts.employmentEndsOn),
  };
}

interface Dates {
  readonly sickness: SicknessCase;
  readonly facts: CaseFacts;
  readonly period: WaitingPeriod;
  readonly rules: ReadonlyMap<MilestoneKey, MilestoneRule>;
}

function milestone(rule: MilestoneRule, dates: Dates): Milestone {
  const due = finalDue(rule, dates);
  const from = rule.from === "due" ? due : onOffset(rule, rule.from, dates);
  return {
    key: rule.key,
    nature: rule.nature,
    actors: rule.actors,
    artefact: rule.artefact,
    source: rule.source,
    from: earliest(from, due),
    due,
    ...(rule.hard === undefined ? {} : { hard: onOffset(rule, rule.hard, dates) }),
  };
}

/** The last day as it stands once the facts of this case are known. */
function finalDue(rule: MilestoneRule, dates: Dates): PlainDate {
  const { facts, period, sickness } = dates;
  if (rule.key === "einde_loondoorbetaling") return period.wages.lastDay;
  if (rule.key === "loonsanctie" && facts.loonsanctie !== null) return facts.loonsanctie.lastDay;
  const due = dueDate(rule, dates);
  const { employmentEndsOn } = facts;
  if (
    rule.key === "eindevaluatie" &&
    employmentEndsOn !== null &&
    employmentEndsOn < due &&
    sickDaysUntil(sickness, employmentEndsOn) >= EVALUATION_AT_END_AFTER_DAYS
  ) {
    return employmentEndsOn;
  }
  return rule.rollsForward ? nextWorkingDay(due) : due;
}

function dueDate(rule: MilestoneRule, dates: Dates): PlainDate {
  const { due } = rule;
  if ("on" in due) return onOffset(rule, due.on, dates);
  const before = dates.rules.get(due.after);
  if (before === undefined) throw new Error(`the rule of ${rule.key} follows ${due.after}, which has no rule`);
  const start = lastDone(rule.recurring ? [rule.key, due.after] : [due.after], dates.facts) ?? dueDate(before, dates);
  const followed = addSickDays(dates.sickness, start, due.days);
  if (due.latest === undefined) return followed;
  return earliest(followed, onOffset(rule, due.latest, dates));
}

/** The last day on which one of these was met; the first key that was met decides. */
function lastDone(keys: readonly MilestoneKey[], { done }: CaseFacts): PlainDate | null {
  for (const key of keys) {
    const days = done.flatMap((met) => (met.key === key && met.on !== null ? [met.on] : [])).toSorted();
    const last = days.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

function onOffset({ followsEnd }: MilestoneRule, offset: number, { sickness, period }: Dates): PlainDate {
  const date = sickDay(sickness, offset + 1);
  return followsEnd ? addDays(date, daysBetween(period.computedLastDay, period.lastDay)) : date;
}
