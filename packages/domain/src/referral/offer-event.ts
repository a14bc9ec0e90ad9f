import { z } from "zod";

/** One thing that happened to an offer. `answered`: the practice replied to a question; the mail that says so is a new sending. */
export const OfferEventKind = z.enum(["sent", "question", "answered", "accepted", "taken-over", "withdrawn"]);
export type OfferEventKind = z.infer<typeof OfferEventKind>;

export const OfferEvent = z.strictObject({
  id: z.uuid(),
  kind: OfferEventKind,
  at: z.date(),
  /** Who at the employer did it; null for what the practice did. */
  name: z.string().nullable(),
  /** A question, or the reply to it. */
  text: z.string().nullable(),
});
export type OfferEvent = z.infer<typeof OfferEvent>;
