import { CaseMessage } from "@hervat/domain/case-message";
import { z } from "zod";

/** A message as both of them read it; the moment it was read is for who wrote it. */
export const MessageShown = z.strictObject(CaseMessage.pick({ id: true, from: true, text: true, sentAt: true, readAt: true }).shape);
export type MessageShown = z.infer<typeof MessageShown>;

export function toMessageShown({ id, from, text, sentAt, readAt }: CaseMessage): MessageShown {
  return { id, from, text, sentAt, readAt };
}
