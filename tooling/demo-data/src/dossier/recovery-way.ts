import { addDays } from "@hervat/domain/calendar";
import type { DiaryEntry } from "@hervat/domain/energy";
import type { FactorLink, PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import type { Goal, GoalScore } from "@hervat/domain/goals";
import {
  CriterionJudgementId,
  ExerciseGivenId,
  ExtensionId,
  FactorLinkId,
  FollowUpId,
  GoalId,
  GoalScoreId,
  MeasurementId,
  type PlainDate,
  RelapsePlanId,
  ThemeNoteId,
} from "@hervat/domain/primitives";
import { exercisesOf } from "@hervat/domain/programme";
import {
  type CriterionJudgement,
  criteriaOf,
  type ExerciseGiven,
  type Extension,
  type FollowUp,
  followUpDays,
  type RecoveryNorm,
  type RelapsePlan,
  type ReleasedAgreements,
  type ThemeNote,
} from "@hervat/domain/recovery";
import type { PhaseCourse } from "@hervat/domain/trajectory";
import { tell } from "../texts/tell.ts";
import type { DemoRecovery } from "../world.ts";
import { type DossierContext, lastDay, sessionDays } from "./dossier-context.ts";

/** What of this way lies behind: more of everything is done the further a story came. */
const SHARE = { start: 0.2, middle: 0.5, late: 0.8, end: 1 } as const;

interface Around {
  readonly course: PhaseCourse;
  readonly work: readonly WorkFactor[];
  readonly personal: readonly PersonalFactor[];
}

/** The way of recovery: what was judged, aimed at, given, linked and agreed, as far as the story came. */
export function recoveryOf(context: DossierContext, around: Around): DemoRecovery {
  const days = sessionDays(context.schedule);
  if (days.length === 0) return NOTHING;
  const goals = goalsOf(context, days);
  const relapse = relapseOf(context, days);
  return {
    norm: normOf(context, days),
    judgements: judgementsOf(context, days),
    themes: themesOf(context),
    exercises: exercisesGiven(context, days),
    diary: diaryOf(context, days),
    goals,
    goalScores: goals.flatMap((goal) => scoresOf(context, days, goal)),
    links: linksOf(context, around),
    relapse,
    released: releasedOf(context, relapse),
    followUps: followUpsOf(context),
    extensions: extensionsOf(context, around.course),
  };
}

const NOTHING: DemoRecovery = {
  ...{ norm: null, judgements: [], themes: [], exercises: [], diary: [], goals: [], goalScores: [] },
  ...{ links: [], relapse: null, released: null, followUps: [], extensions: [] },
};

function normOf({ programme, random, phrases, trajectoryId }: DossierContext, days: readonly PlainDate[]): RecoveryNorm | null {
  const draws = random.fork("norm");
  const agreedOn = days[1];
  if (programme.resumptionCriteria.length === 0 || agreedOn === undefined) return null;
  return { trajectoryId, hours: draws.int(3, 6), agreedOn, note: draws.pick(phrases.recovery.normNotes) };
}

function judgementsOf(
  { programme, random, phrases, brief, ids, trajectoryId }: DossierContext,
  days: readonly PlainDate[],
): CriterionJudgement[] {
  const draws = random.fork("criteria");
  const criteria = criteriaOf(programme);
  const seen = criteria.slice(0, Math.round(criteria.length * SHARE[brief.stage]));
  return seen.flatMap(({ key }, at): CriterionJudgement[] => {
    const judgedOn = days[Math.min(days.length - 1, at + 1)];
    if (judgedOn === undefined) return [];
    const met = brief.stage === "end" || at < seen.length - 1 || draws.chance(0.4);
    const note = draws.pick(met ? phrases.recovery.criterionMet : phrases.recovery.criterionOpen);
    return [{ id: ids.next(CriterionJudgementId), trajectoryId, criterion: key, met, note, judgedOn }];
  });
}

function themesOf({ programme, random, phrases, brief, ids, told, trajectoryId }: DossierContext): ThemeNote[] {
  if (programme.structure.kind !== "focus-areas") return [];
  const draws = random.fork("themes");
  const areas = draws.shuffled(programme.structure.focusAreas);
  return areas.slice(0, Math.round(areas.length * SHARE[brief.stage])).map(({ key }) => ({
    ...{ id: ids.next(ThemeNoteId), trajectoryId, area: key },
    text: tell(draws.pick(phrases.recovery.themes), told),
  }));
}

function exercisesGiven({ programme, random, brief, ids, trajectoryId }: DossierContext, days: readonly PlainDate[]): ExerciseGiven[] {
  const draws = random.fork("exercises");
  const exercises = exercisesOf(programme);
  const count = Math.ceil(exercises.length * SHARE[brief.stage] * 0.7);
  return exercises.slice(0, count).flatMap(({ key }): ExerciseGiven[] => {
    if (draws.chance(0.2)) return [];
    return [{ id: ids.next(ExerciseGivenId), trajectoryId, exercise: key, givenOn: draws.pick(days), doneOn: null }];
  });
}

/** A week of entries now and then, in the weeks before the last session. */
function diaryOf({ random, phrases, ids, trajectoryId }: DossierContext, days: readonly PlainDate[]): DiaryEntry[] {
  const draws = random.fork("diary");
  if (draws.chance(0.4)) return [];
  return days.slice(-3).flatMap((day) =>
    [3, 2, 1].map((before): DiaryEntry => {
      const gave = draws.chance(0.55);
      return {
        ...{ id: ids.next(MeasurementId), trajectoryId, on: addDays(day, -before) },
        activity: draws.pick(gave ? phrases.recovery.diaryGave : phrases.recovery.diaryCost),
        minutes: draws.int(2, 12) * 10,
        effect: gave ? draws.int(1, 3) : -draws.int(1, 3),
        recoveryHours: gave ? null : draws.int(1, 8),
      };
    }),
  );
}

function goalsOf(
  { random, phrases, story, told, ids, trajectoryId, brief, schedule, today }: DossierContext,
  days: readonly PlainDate[],
): Goal[] {
  const draws = random.fork("goals");
  const setOn = days[0] ?? schedule.startedOn;
  const end = lastDay(schedule, today);
  const base = () => ({ id: ids.next(GoalId), trajectoryId, ten: draws.pick(phrases.recovery.tens), setOn });
  const closed = () => (brief.stage === "end" && draws.chance(0.6) ? { on: end, how: "reached" as const } : null);
  const personal = draws
    .shuffled(phrases.care.personalGoals)
    .slice(0, 2)
    .map((text): Goal => ({ ...base(), kind: "personal", text: tell(text, told), closed: closed() }));
  const work = story.goals.slice(0, 2).map(({ goal }): Goal => {
    const text = tell(goal, told);
    const shared = days[4] !== undefined && brief.consent !== "none" && draws.chance(0.5);
    return { ...base(), kind: "work", text, closed: closed(), release: shared ? { releasedOn: days[4] ?? setOn, text } : null };
  });
  return [...personal, ...work];
}

/** From low to as far as the story came; the coach gives a figure less often. */
function scoresOf({ random, phrases, brief, ids, trajectoryId }: DossierContext, days: readonly PlainDate[], goal: Goal): GoalScore[] {
  const draws = random.fork(`scores ${goal.text}`);
  const top = 3 + Math.round(SHARE[brief.stage] * 5);
  const asked = days.filter((_, at) => at % 2 === 0);
  return asked.flatMap((on, at): GoalScore[] => {
    const way = asked.length < 2 ? 0 : at / (asked.length - 1);
    const score = Math.min(9, Math.max(1, Math.round(3 + (top - 3) * way + (draws.fraction() - 0.5) * 1.6)));
    const given = { id: ids.next(GoalScoreId), goalId: goal.id, trajectoryId, on };
    const client: GoalScore = { ...given, by: "client", score, note: draws.pick(phrases.recovery.scoreNotes) };
    if (at % 3 !== 0) return [client];
    return [client, { ...given, id: ids.next(GoalScoreId), by: "coach", score: Math.min(10, score + draws.int(0, 1)), note: null }];
  });
}

/** What in the person makes heavier what hinders at work, and what eases it. */
function linksOf({ random, phrases, ids, trajectoryId, brief }: DossierContext, { work, personal }: Around): FactorLink[] {
  const draws = random.fork("links");
  if (brief.stage === "start") return [];
  const bottlenecks = work.filter(({ kind }) => kind === "bottleneck");
  const resources = work.filter(({ kind }) => kind === "resource");
  const pairs: [PersonalFactor | WorkFactor | undefined, WorkFactor | undefined, FactorLink["kind"]][] = [
    [personal.find(({ kind }) => kind === "hindering"), bottlenecks[0], "strengthens"],
    [resources[0], bottlenecks[1] ?? bottlenecks[0], "eases"],
    [bottlenecks[1], bottlenecks[0], "leads-to"],
  ];
  return pairs.flatMap(([from, to, kind]): FactorLink[] =>
    from === undefined || to === undefined || from.id === to.id
      ? []
      : [{ id: ids.next(FactorLinkId), trajectoryId, from: from.id, to: to.id, kind, note: draws.pick(phrases.recovery.linkNotes) }],
  );
}

function relapseOf(
  { random, phrases, story, told, ids, trajectoryId, brief }: DossierContext,
  days: readonly PlainDate[],
): RelapsePlan | null {
  const draws = random.fork("relapse");
  const savedOn = days.at(-1);
  if (savedOn === undefined || (brief.stage !== "late" && brief.stage !== "end")) return null;
  const who = { employee: "employee", manager: "manager", hr: "both", coach: "both" } as const;
  return {
    ...{ id: ids.next(RelapsePlanId), trajectoryId, number: 1, savedOn, support: draws.pick(phrases.recovery.support) },
    signals: phrases.care.personalSignals
      .slice(0, 3)
      .map((sign) => ({ sign: tell(sign, told), response: draws.pick(phrases.recovery.responses) })),
    agreements: story.agreements.slice(0, 3).map(({ what, owner }) => ({ text: tell(what, told), who: who[owner] })),
  };
}

/** By her word, so in some of the dossiers that have a plan and a live consent. */
function releasedOf({ brief, random }: DossierContext, plan: RelapsePlan | null): ReleasedAgreements | null {
  if (plan === null || brief.consent === "none" || !random.fork("released agreements").chance(0.5)) return null;
  return { trajectoryId: plan.trajectoryId, planNumber: plan.number, agreements: plan.agreements, releasedOn: plan.savedOn };
}

function followUpsOf({ random, phrases, schedule, ids, trajectoryId, today }: DossierContext): FollowUp[] {
  const draws = random.fork("follow-ups");
  if (schedule.completedOn === null) return [];
  return followUpDays(schedule.completedOn).map(({ kind, dueOn }) => ({
    ...{ id: ids.next(FollowUpId), trajectoryId, kind, dueOn },
    // What is long past was done; what fell in the last weeks waits for someone.
    done: dueOn < addDays(today, -21) ? { on: dueOn, note: draws.pick(phrases.recovery.followUp) } : null,
  }));
}

/** Who is in the optional phase had an agreement first; some others wait for an answer. */
function extensionsOf(
  { programme, random, schedule, ids, trajectoryId, brief, today }: DossierContext,
  { entries }: PhaseCourse,
): Extension[] {
  const draws = random.fork("extension");
  const optional = programme.structure.kind === "phases" ? programme.structure.phases.find((phase) => phase.optional)?.key : undefined;
  const entered = entries.find(({ phase }) => phase === optional)?.since;
  const asked = (requestedOn: PlainDate, answer: Extension["answer"]): Extension[] => [
    { id: ids.next(ExtensionId), trajectoryId, extraSessions: 4, requestedOn, answer },
  ];
  if (entered !== undefined) return asked(addDays(entered, -10), { agreed: true, on: addDays(entered, -3) });
  const late = brief.status === "active" && brief.stage === "late" && schedule.startedOn < addDays(today, -30);
  return late && draws.chance(0.3) ? asked(addDays(today, -6), null) : [];
}
