import { z } from "zod";
import { LinkId, PrivacySendingId, TrajectoryId } from "../primitives/index.ts";

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
