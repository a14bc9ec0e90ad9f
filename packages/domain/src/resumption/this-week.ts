import { addDays, dayOfWeek, daysBetween, nextWorkingDay } from "../calendar/index.ts";
import type { MilestoneKey } from "../poortwachter/milestone-key.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { ContactRhythm, StepAnswer, ThisWeek, WaitingForm, WeekLine } from "./manager-action.ts";
import type { ResumptionPlan } from "./resumption-plan.ts";

/** A statutory milestone, as far as this page needs it. */
export type WeekMilestone = {
  readonly key: MilestoneKey;
  readonly nature: "obligation" | "information";
  readonly actors: readonly string[];
  readonly from: PlainDate;
  readonly due: PlainDate;
  readonly done: { readonly kind: "open" | "here" | "elsewhere" | "lapsed" };
};

/** All that "Deze week" is made from. There is no other source for a line. */
export type WeekFacts = {
  readonly today: PlainDate;
  readonly milestones: readonly WeekMilestone[];
  readonly plan: Pick<ResumptionPlan, "steps">;
  readonly answers: readonly StepAnswer[];
  readonly rhythm: ContactRhythm | null;
  readonly forms: readonly WaitingForm[];
};

/** An obligation is shown from three weeks before it is due, once its window is open; a step of the plan from two. */
const MILESTONE_DAYS = 21;
const STEP_DAYS = 14;
const FORM_MINUTES: Readonly<Record<WaitingForm, number>> = { "manager-intake": 9, "evaluation-preparation": 10, "joint-text": 5 };
const MOST_LINES = 3;

/**
 * What a manager has to do this week, at most three lines, the nearest first: what waits for his answer goes
 * before what he answered. Lines come only from milestones he owns, steps of the plan, the contact rhythm both
 * agreed and a form that waits.
 */
export function thisWeek(facts: WeekFacts): ThisWeek {
  const lines = [...milestoneLines(facts), ...stepLines(facts), ...contactLines(facts), ...formLines(facts)];
  const nearest = lines.toSorted((one, other) => one.urgency - other.urgency).slice(0, MOST_LINES);
  return { lines: nearest.map(({ line }) => line), next: nextObligation(facts) };
}

/** Days until it is due; lower goes first. Answered lines go below every line that still asks something. */
type Ranked = { readonly line: WeekLine; readonly urgency: number };
const ANSWERED = 1_000;

function isMine({ nature, actors, done }: WeekMilestone): boolean {
  return nature === "obligation" && actors.includes("employer") && done.kind === "open";
}

function milestoneLines({ today, milestones }: WeekFacts): readonly Ranked[] {
  return milestones
    .filter((milestone) => isMine(milestone) && milestone.from <= addDays(today, 6) && daysBetween(today, milestone.due) <= MILESTONE_DAYS)
    .map(({ key, due }) => ({ line: { kind: "milestone", key, due }, urgency: daysBetween(today, due) }));
}

function stepLines({ today, plan, answers }: WeekFacts): readonly Ranked[] {
  return plan.steps
    .filter(({ from, status }) => status !== "reached" && from > today && daysBetween(today, from) <= STEP_DAYS)
    .map(({ id, from, daysPerWeek, hoursPerDay, tasks, location }) => {
      const answer = answers.filter(({ stepId }) => stepId === id).reduce<StepAnswer | null>(later, null)?.answer ?? null;
      const urgency = daysBetween(today, from) + (answer === null ? 0 : ANSWERED);
      return { line: { kind: "plan-step", stepId: id, from, daysPerWeek, hoursPerDay, tasks, location, answer }, urgency };
    });
}

function later(latest: StepAnswer | null, one: StepAnswer): StepAnswer {
  return latest === null || one.on >= latest.on ? one : latest;
}

/** The agreed weekday of this week, or the next working day when it already went by; nothing while the last contact is recent enough. */
function contactLines({ today, rhythm }: WeekFacts): readonly Ranked[] {
  if (rhythm === null || rhythm.agreedOn > today) return [];
  const sunday = addDays(today, 7 - dayOfWeek(today));
  const dueBy = rhythm.lastDoneOn === null ? rhythm.agreedOn : addDays(rhythm.lastDoneOn, rhythm.everyDays);
  if (dueBy > sunday) return [];
  const agreedDay = addDays(sunday, rhythm.weekday - 7);
  const on = agreedDay < today ? nextWorkingDay(today) : agreedDay;
  return [{ line: { kind: "contact", on, minutes: rhythm.minutes }, urgency: daysBetween(today, on) }];
}

/** A form has no date of its own: it comes after what does, and before what was answered. */
function formLines({ forms }: WeekFacts): readonly Ranked[] {
  return forms.map((form) => ({ line: { kind: "form", form, minutes: FORM_MINUTES[form] }, urgency: MILESTONE_DAYS + 1 }));
}

/** For the empty page: "Deze week hoef je niets te doen. Volgende stap: ...". */
function nextObligation({ milestones }: WeekFacts): ThisWeek["next"] {
  const [first] = milestones.filter(isMine).toSorted((one, other) => (one.due < other.due ? -1 : 1));
  return first === undefined ? null : { key: first.key, due: first.due };
}
