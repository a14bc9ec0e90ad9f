import { z } from "zod";
import { addDays, daysBetween } from "../calendar/index.ts";
import { FollowUpId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";

export const FollowUpKind = z.enum(["six-to-eight-weeks", "six-months"]);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/** A look back with the client some time after the end. What came of it is health text: stored sealed. */
export const FollowUp = z.object({
  id: FollowUpId,
  trajectoryId: TrajectoryId,
  kind: FollowUpKind,
  dueOn: PlainDate,
  done: z.object({ on: PlainDate, note: z.string() }).nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** Seven weeks stands in the middle of "six to eight"; six months are counted as 26 weeks, on the same weekday. */
const DAYS_AFTER: Readonly<Record<FollowUpKind, number>> = { "six-to-eight-weeks": 49, "six-months": 182 };

/** A follow-up shows on the first page from this many days before it is due. */
export const FOLLOW_UP_NOTICE_DAYS = 7;

/**
 * The days on which to look back, counted from the end of the guidance.
 *
 * @source docs/sources.md §9: follow-up moment, "e.g. after 6-8 weeks"
 */
export function followUpDays(from: PlainDate): readonly { readonly kind: FollowUpKind; readonly dueOn: PlainDate }[] {
  return FollowUpKind.options.map((kind) => ({ kind, dueOn: addDays(from, DAYS_AFTER[kind]) }));
}

/** Halfway between the two: an agreed day before it is the first look back, one after it the second. */
const SECOND_FROM_DAYS = (DAYS_AFTER["six-to-eight-weeks"] + DAYS_AFTER["six-months"]) / 2;

/**
 * The look backs after an evaluation that names a day for one of them: that one moves to its day, and the other is planned from the
 * evaluation where nobody planned it yet. One that was done stays as it is.
 *
 * @returns what is to be saved; nothing where no day was agreed, or one that does not come after the evaluation
 */
export function followUpsFromEvaluation(
  trajectoryId: TrajectoryId,
  known: readonly FollowUp[],
  { on, heldOn }: { readonly on: PlainDate | null; readonly heldOn: PlainDate },
  newFollowUpId: () => FollowUpId,
): readonly FollowUp[] {
  if (on === null || on <= heldOn) return [];
  const agreed: FollowUpKind = daysBetween(heldOn, on) < SECOND_FROM_DAYS ? "six-to-eight-weeks" : "six-months";
  return followUpDays(heldOn).flatMap(({ kind, dueOn }): FollowUp[] => {
    const before = known.find((one) => one.kind === kind);
    if (before !== undefined && (before.done !== null || kind !== agreed)) return [];
    return [{ id: before?.id ?? newFollowUpId(), trajectoryId, kind, dueOn: kind === agreed ? on : dueOn, done: null }];
  });
}

export type CloseFollowUpRefusal = { readonly kind: "already-done"; readonly on: PlainDate } | { readonly kind: "in-the-future" };

/** Writes down what came of looking back. @returns a refusal when that was done before, or lies ahead */
export function closeFollowUp(
  followUp: FollowUp,
  { on, note }: { readonly on: PlainDate; readonly note: string },
  today: PlainDate,
): Result<FollowUp, CloseFollowUpRefusal> {
  if (followUp.done !== null) return refuse({ kind: "already-done", on: followUp.done.on });
  if (on > today) return refuse({ kind: "in-the-future" });
  return ok({ ...followUp, done: { on, note: note.trim() } });
}
