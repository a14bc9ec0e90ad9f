import { z } from "zod";
import { CaseMessageId, MembershipId, type PlainDate, TrajectoryId } from "../primitives/index.ts";

export const MESSAGE_LENGTH = 2_000;

/** A short message between the client and her coach. Nobody of the employer ever reads it. Health text: stored sealed. */
export const CaseMessage = z.object({
  id: CaseMessageId,
  trajectoryId: TrajectoryId,
  from: z.enum(["client", "coach"]),
  writtenBy: MembershipId,
  text: z.string().min(1).max(MESSAGE_LENGTH),
  sentAt: z.date(),
  /** When the other one first opened the page on which it stands. */
  readAt: z.date().nullable(),
});
export type CaseMessage = z.infer<typeof CaseMessage>;

/**
 * Whether a mail says that there is a message: once a day at most, and for the first one of that day.
 *
 * @param dayOf the day of a moment, in Amsterdam
 */
export function mailsOfMessage(
  earlier: readonly Pick<CaseMessage, "from" | "sentAt">[],
  today: PlainDate,
  dayOf: (moment: Date) => PlainDate,
): boolean {
  return !earlier.some(({ from, sentAt }) => from === "coach" && dayOf(sentAt) === today);
}
