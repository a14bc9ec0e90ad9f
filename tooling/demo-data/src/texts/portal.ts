import { TalkWish } from "@hervat/domain/resumption";
import { z } from "zod";
import nl from "./nl/portal.json" with { type: "json" };

const text = z.string().trim().min(1);
const Thread = z.array(z.strictObject({ from: z.enum(["client", "coach"]), daysAgo: z.int().positive(), text })).min(1);
export type Thread = z.infer<typeof Thread>;

/** What clients write at their own door, and what they read there. */
const PortalTexts = z.strictObject({
  threads: z.array(Thread).min(1),
  /** Of whom the application for a benefit is near. */
  lawThread: Thread,
  planWords: z.record(TalkWish, z.array(text.nullable()).min(1)),
  preparations: z
    .array(
      z.strictObject({
        texts: z.record(z.string(), text),
        hours: z.int(),
        goals: z.array(text),
        outcome: z.enum(["own-work", "other-place", "other-organisation", "not-known"]),
        how: z.array(z.enum(["phone", "text-message", "mail"])),
      }),
    )
    .min(1),
  requests: z.strictObject({ inspection: text, correction: text, portability: text, portabilityAnswer: text }),
  breach: z.strictObject({ note: text, measures: text, reason: text, clientsReason: text, done: text }),
});
export type Preparation = z.infer<typeof PortalTexts>["preparations"][number];

export const PORTAL_TEXTS = PortalTexts.parse(nl);
