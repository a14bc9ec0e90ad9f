import type { Moment, Programme, QuestionnaireMoment } from "../programme/programme.ts";
import type { TrajectoryStatus } from "./trajectory.ts";

/** Where a trajectory stands in its talks. */
export interface MomentFacts {
  readonly status: TrajectoryStatus;
  /** Talks were held before its dossier came here: its start is behind it. */
  readonly guidedBefore: boolean;
  readonly used: number;
  /** As agreed, with what the employer added. */
  readonly planned: number;
}

/**
 * Which moment of the programme it is: the start until half of the talks are used, the end from the last but one. What was not done at
 * one moment waits no more at the next.
 */
export function momentNow({ status, guidedBefore, used, planned }: MomentFacts): Moment | null {
  if (status !== "intake" && status !== "active") return null;
  if (used > 0 && used >= planned - 1) return "end";
  if (used > 0 && used * 2 >= planned) return "halfway";
  return guidedBefore ? null : "start";
}

/** What the programme wants asked now, and was neither asked nor passed over. What is optional waits for nobody. */
export function questionnairesDue(
  { questionnaires }: Programme,
  now: Moment | null,
  done: { readonly asked: (planned: QuestionnaireMoment) => boolean; readonly passed: readonly Moment[] },
): QuestionnaireMoment[] {
  return questionnaires.filter(
    (planned) => planned.moment === now && !planned.optional && !done.passed.includes(planned.moment) && !done.asked(planned),
  );
}
