import { z } from "zod";
import { addDays } from "../calendar/index.ts";
import { LinkId, type PlainDate, PrivacySendingId, TrajectoryId } from "../primitives/index.ts";

/** What she said on her link: yes, first a question, or rather not. No answer is never a yes. */
export const StatementAnswer = z.enum(["agreed", "question", "declined"]);
export type StatementAnswer = z.infer<typeof StatementAnswer>;

/** One sending of the privacy statement by mail. A newer one takes the place of what was sent before. */
export const PrivacySending = z.object({
  id: PrivacySendingId,
  trajectoryId: TrajectoryId,
  linkId: LinkId,
  textVersion: z.string().min(1),
  sentAt: z.date(),
  openedAt: z.date().nullable(),
  answer: StatementAnswer.nullable(),
  answeredAt: z.date().nullable(),
});
export type PrivacySending = z.infer<typeof PrivacySending>;

/** Two mails about it without an answer are enough: a third would only press her. */
const MOST_UNANSWERED = 2;
/** Days after the mail from which the coach is asked to ring. */
const RING_AFTER_DAYS = 3;

/**
 * Whether the statement may go by mail once more: not a third time while she said nothing. Her coach rings, or reads it with her.
 *
 * @param sent newest first, since the last basis ended
 */
export function mayMailStatement(sent: readonly Pick<PrivacySending, "answer">[]): boolean {
  const answered = sent.findIndex(({ answer }) => answer !== null);
  return (answered === -1 ? sent.length : answered) < MOST_UNANSWERED;
}

/** Whether the coach is asked to ring: the statement lies there for days and she said nothing. No answer is never a yes. */
export function coachShouldRing(
  { answer, sentOn }: Pick<PrivacySending, "answer"> & { readonly sentOn: PlainDate },
  today: PlainDate,
): boolean {
  return answer === null && today >= addDays(sentOn, RING_AFTER_DAYS);
}
