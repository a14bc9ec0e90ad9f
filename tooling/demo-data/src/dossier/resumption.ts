import { addDays, dayOfWeek, earliest, previousWorkingDay } from "@hervat/domain/calendar";
import type { WorkCapacity } from "@hervat/domain/poortwachter";
import { type PlainDate, ResumptionStepId } from "@hervat/domain/primitives";
import {
  type Adjustment,
  type CareStep,
  ChangeWish,
  type ResumptionPlan,
  type StepAnswer,
  type WorkAdaptation,
  type WorkStep,
} from "@hervat/domain/resumption";
import type { Random } from "../random/random.ts";
import { tell } from "../texts/tell.ts";
import { buildUpLadder, type Rung } from "./build-up-ladder.ts";
import { type DossierContext, lastDay, sessionDays } from "./dossier-context.ts";

const STEP_DAYS = 14;

export interface Resumption {
  readonly plan: ResumptionPlan;
  readonly careSteps: readonly CareStep[];
  readonly answers: readonly StepAnswer[];
  readonly capacities: readonly WorkCapacity[];
}

/** The build-up of someone who is nearly ready for work, is at it, or finished it; null before that. */
export function resumptionOf(context: DossierContext): Resumption | null {
  const { schedule, brief, trajectoryId, contractHours } = context;
  const random = context.random.fork("resumption");
  const begin = beginOf(context, random);
  if (begin === null) return null;

  const adviceOn = previousWorkingDay(addDays(begin, -random.int(4, 12)));
  const rungs = withStepBack(chosenRungs(context, begin), brief.stage === "late" && random.chance(0.22));
  const end = schedule.completedOn ?? schedule.stoppedOn;
  const steps = rungs
    .map((rung, at) => stepOf(context, rung, { at, from: addDays(begin, at * STEP_DAYS), adviceOn, random }))
    .filter(({ from }) => end === null || from <= end);
  const plan: ResumptionPlan = { trajectoryId, contractHoursPerWeek: contractHours, bedrijfsartsAdviceOn: adviceOn, steps };
  return {
    plan,
    careSteps: steps.map((step, at) => careOf(context, step, at, random)),
    answers: answersOf(context, steps, random),
    capacities: capacitiesOf(plan, context.today),
  };
}

/** A Monday: in the past for who is at work again, ahead for some who soon will be. */
function beginOf({ brief, schedule, today, sickness, contractHours }: DossierContext, random: Random): PlainDate | null {
  if (sickness.spells.length === 0 || brief.status === "paused" || brief.status === "stopped") return null;
  if (brief.stage === "start") return null;
  if (brief.stage === "middle") return random.chance(0.3) ? monday(addDays(today, random.int(8, 20))) : null;
  if (brief.stage === "end") {
    const rungs = fewerRungs(buildUpLadder(contractHours)).length;
    return schedule.completedOn && monday(addDays(schedule.completedOn, -rungs * STEP_DAYS));
  }
  const seventh = sessionDays(schedule)[6 - schedule.sessionsBefore] ?? schedule.startedOn;
  const early = monday(addDays(seventh, random.int(2, 10)));
  return earliest(early, monday(addDays(today, -random.int(9, 30))));
}

function chosenRungs({ brief, contractHours, today }: DossierContext, begin: PlainDate): readonly Rung[] {
  const ladder = buildUpLadder(contractHours);
  if (brief.stage === "end") return fewerRungs(ladder);
  const begun = Math.max(0, Math.floor((Date.parse(today) - Date.parse(begin)) / 86_400_000 / STEP_DAYS));
  return ladder.slice(0, Math.max(3, begun + 3));
}

/** First, last, and the pairs where the tasks grow: hours may jump, but never together with the tasks. */
function fewerRungs(ladder: readonly Rung[]): readonly Rung[] {
  const grows = (at: number) => at > 0 && at < ladder.length && ladder[at]?.tasks !== ladder[at - 1]?.tasks;
  return ladder.filter((_, at) => at === 0 || at === ladder.length - 1 || grows(at) || grows(at + 1));
}

/** A step that asks less, after one that went too fast; then the same step again. */
function withStepBack(rungs: readonly Rung[], wanted: boolean): readonly (Rung & { readonly back?: true })[] {
  const [first, second, ...rest] = rungs;
  if (!wanted || first === undefined || second === undefined || second.hours <= 2) return rungs;
  return [first, second, { ...second, hours: second.hours - 1, back: true }, second, ...rest];
}

function stepOf(
  context: DossierContext,
  rung: Rung & { readonly back?: true },
  { at, from, adviceOn, random }: { readonly at: number; readonly from: PlainDate; readonly adviceOn: PlainDate; readonly random: Random },
): WorkStep {
  const { today, ids, schedule } = context;
  const to = addDays(from, STEP_DAYS - 1);
  const past = to < lastDay(schedule, today);
  const hoursPerWeek = Math.round(rung.days * rung.hours * 100) / 100;
  const adjustment: Adjustment | null = rung.back
    ? random.chance(0.5)
      ? { kind: "bedrijfsarts-advice", adviceOn }
      : { kind: "in-consultation" }
    : null;
  return {
    id: ids.next(ResumptionStepId),
    from,
    to,
    daysPerWeek: rung.days,
    hoursPerDay: rung.hours,
    hoursPerWeek,
    tasks: rung.tasks,
    location: locationOf(context, at, random),
    adaptations: adaptationsOf(context, at, random),
    evaluateOn: previousWorkingDay(addDays(to, -2)),
    stepBack: rung.back === true,
    agreedBy: from <= today ? (at === 0 ? ["employee", "manager", "bedrijfsarts"] : ["employee", "manager"]) : ["employee", "coach"],
    status: rung.back ? "adjusted" : past ? "reached" : "planned",
    adjustment,
    hoursWorked: past && random.chance(0.8) ? Math.max(0, hoursPerWeek - random.pick([0, 0, 0, 0.5, 1])) : null,
  };
}

function locationOf({ brief, story }: DossierContext, at: number, random: Random): WorkStep["location"] {
  if (brief.secondTrack) return "other-workplace";
  const fromHome = story.sectors.some((sector) => sector === "software" || sector === "insurance" || sector === "any");
  return fromHome && at > 1 && random.chance(0.4) ? "mixed" : "workplace";
}

/** More of them at the start than later on. */
function adaptationsOf({ story }: DossierContext, at: number, random: Random): WorkAdaptation[] {
  const meetsPeople = story.sectors.some(
    (sector) => sector === "retail" || sector === "municipality" || sector === "housing" || sector === "care",
  );
  const fitting: WorkAdaptation[] = [
    "quiet-place",
    "flexible-hours",
    "no-deadlines",
    "buddy",
    "short-meetings",
    "travel-outside-rush-hour",
  ];
  const all: WorkAdaptation[] = meetsPeople ? ["no-customers", ...fitting] : fitting;
  return random.shuffled(all).slice(0, Math.max(0, 3 - Math.floor(at / 2)));
}

function careOf({ phrases: { care }, told }: DossierContext, step: WorkStep, at: number, random: Random): CareStep {
  const reason = step.stepBack ? random.pick(care.adjusted) : (care.reasons[at % care.reasons.length] ?? random.pick(care.reasons));
  return {
    stepId: step.id,
    breaks: tell(random.pick(care.breaks), told),
    condition: tell(random.pick(care.conditions), told),
    reason: tell(reason, told),
  };
}

/** The manager answered what is behind him; of the next steps one or two wait for him. */
function answersOf({ manager, today }: DossierContext, steps: readonly WorkStep[], random: Random): StepAnswer[] {
  if (manager === null) return [];
  return steps.flatMap((step): StepAnswer[] => {
    const on = previousWorkingDay(addDays(step.from, -random.int(4, 9)));
    if (on > today || (step.from > today && random.chance(0.55))) return [];
    const talks = random.chance(step.from > today ? 0.25 : 0.05);
    if (!talks) return [{ stepId: step.id, answer: "can-arrange", wish: null, on }];
    return [{ stepId: step.id, answer: "wants-to-talk", wish: random.pick(ChangeWish.options), on }];
  });
}

/** What the bedrijfsarts said: at the advice that began the plan, and again as it grew. */
function capacitiesOf({ steps, bedrijfsartsAdviceOn, contractHoursPerWeek }: ResumptionPlan, today: PlainDate): WorkCapacity[] {
  if (bedrijfsartsAdviceOn === null || bedrijfsartsAdviceOn > today || contractHoursPerWeek === null) return [];
  const first: WorkCapacity = { from: bedrijfsartsAdviceOn, source: "bedrijfsarts", adviceDate: bedrijfsartsAdviceOn, percent: 100 };
  const later = steps
    .filter(({ from }, at) => at > 0 && at % 3 === 0 && from <= today)
    .map(({ from, hoursPerWeek }): WorkCapacity => {
      const percent = Math.max(0, Math.round((1 - hoursPerWeek / contractHoursPerWeek) * 20) * 5);
      return { from, source: "bedrijfsarts", adviceDate: previousWorkingDay(addDays(from, -2)), percent };
    });
  return [first, ...later];
}

function monday(day: PlainDate): PlainDate {
  return addDays(day, 1 - dayOfWeek(day));
}
