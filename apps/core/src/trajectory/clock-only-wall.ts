import { type Action, policyRow } from "@hervat/domain/policy";
import { isClockOnly, type Programme } from "@hervat/domain/programme";

const NO_PART_OF_THE_CLOCK: ReadonlySet<Action> = new Set([
  "session.read",
  "session.plan",
  "session.close",
  "resumption.read-work",
  "resumption.change-work",
  "work-goal.change",
  "note.read",
  "message.read",
  "energy.read",
  "energy.remove",
  "factor.remove",
  "recovery.remove",
  "score.remove",
  "questionnaire.remove",
  "questionnaire.read-file",
  "phase.read",
  "attendance.read",
  "consent.record",
  "own.read-talks",
  "own.read-diary",
  "own.read-intake",
  "own.read-questionnaires",
  "own.read-plan",
  "own.read-build-up",
  "own.read-messages",
  "own.read-materials",
]);

/** Where only the law's days are watched there is no place for talks, a build-up or anything about health: those actions find nothing. */
export function closedActions(programme: Programme): (action: Action) => boolean {
  if (!isClockOnly(programme)) return () => false;
  return (action) => policyRow(action).entersHealth === true || NO_PART_OF_THE_CLOCK.has(action);
}
