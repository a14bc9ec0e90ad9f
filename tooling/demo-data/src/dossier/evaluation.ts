import { addDays, earliest, nextWorkingDay } from "@hervat/domain/calendar";
import type { PlainDate } from "@hervat/domain/primitives";
import type { EvaluationDraft, JointEvaluation } from "@hervat/domain/reports";
import { type ContactRhythm, rhythmInWords } from "@hervat/domain/resumption";
import type { Random } from "../random/random.ts";
import { tell } from "../texts/tell.ts";
import type { DossierContext } from "./dossier-context.ts";

export interface Evaluation {
  readonly draft: EvaluationDraft;
  /** The joint part as it was released to the manager; null before that. */
  readonly approved: JointEvaluation | null;
  /** The day on which the joint text was put before the manager, while he did not answer; null before and after. */
  readonly liesSince: PlainDate | null;
}

/** The evaluation with employee and manager, from the first words to the approval of both. */
export function evaluationOf(context: DossierContext, rhythm: ContactRhythm | null): Evaluation | null {
  const { brief, schedule, trajectoryId, today, phrases, told } = context;
  const random = context.random.fork("evaluation");
  const { evaluatedOn } = schedule;
  const annex = {
    personalGoals: random
      .shuffled(phrases.care.personalGoals)
      .slice(0, 2)
      .map((text) => tell(text, told))
      .join(" "),
    personalSignals: random
      .shuffled(phrases.care.personalSignals)
      .slice(0, 3)
      .map((text) => tell(text, told))
      .join(" "),
  };
  const draftOf = (joint: JointEvaluation | null): EvaluationDraft => ({
    kind: "evaluation",
    trajectoryId,
    joint,
    coachWords: {},
    annex,
    inputs: {},
  });
  if (brief.evaluation === "none") return null;
  if (evaluatedOn === null) return { draft: draftOf(null), approved: null, liesSince: null };

  const joint = jointOf(context, evaluatedOn, rhythm, random);
  const waits = brief.evaluation === "with-manager" && context.manager !== null;
  const isReleased = brief.evaluation === "approved-by-both" && context.manager !== null;
  if (!isReleased) return { draft: draftOf(joint), approved: null, liesSince: waits ? soon(evaluatedOn, 4, today) : null };
  // She reads it the day after the talk and says yes two days later.
  const byEmployee = soon(evaluatedOn, 3, today);
  const byManager = soon(byEmployee, random.int(1, 5), today);
  const approved = { ...joint, approvedByEmployeeOn: byEmployee, approvedByManagerOn: byManager };
  return { draft: draftOf(joint), approved, liesSince: null };
}

function jointOf(
  { story, told, phrases }: DossierContext,
  heldOn: PlainDate,
  rhythm: ContactRhythm | null,
  random: Random,
): JointEvaluation {
  const say = (text: string) => tell(text, told);
  const { satisfaction } = phrases.evaluation;
  return {
    heldOn,
    workGoals: story.goals.map(({ goal, reached, employee, manager, coach }) => ({
      goal: say(goal),
      reached,
      employeeView: say(employee),
      managerView: say(manager),
      coachView: say(coach),
    })),
    extraSessions: story.goals.some(({ reached }) => reached !== "reached") && random.chance(0.25),
    agreements: story.agreements.map(({ what, owner }) => ({
      what: say(what),
      owner,
      due: random.chance(0.55) ? nextWorkingDay(addDays(heldOn, random.int(14, 90))) : null,
    })),
    relapsePrevention: {
      workSignals: story.signals.map(say),
      contactRhythm: rhythm && rhythmInWords(rhythm, told.language),
      followUpOn: nextWorkingDay(addDays(heldOn, random.int(42, 63))),
    },
    satisfaction: satisfaction.map((question) => ({
      question,
      employee: random.int(7, 10),
      manager: random.chance(0.85) ? random.int(7, 9) : null,
    })),
    approvedByEmployeeOn: null,
    approvedByManagerOn: null,
  };
}

function soon(after: PlainDate, days: number, today: PlainDate): PlainDate {
  return earliest(nextWorkingDay(addDays(after, days)), today);
}
