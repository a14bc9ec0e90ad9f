import { z } from "zod";
import { LocalText } from "../programme/local-text.ts";

/** The moments of an absence at which a manager talks with his employee. */
export const GuideKey = z.enum([
  "first-day",
  "first-weeks",
  "analysis-and-plan",
  "keep-in-touch",
  "before-build-up",
  "build-up",
  "step-back",
  "six-weekly",
  "first-year-evaluation",
  "second-year",
  "end-of-second-year",
  "after-return",
  "stuck",
]);
export type GuideKey = z.infer<typeof GuideKey>;

/** Help for one talk: what to say, what may be asked about work, and what may not be asked at all. Our own text. */
export const Guide = z.strictObject({
  key: GuideKey,
  version: z.int().positive(),
  names: LocalText,
  minutes: z.int().positive(),
  why: LocalText,
  before: z.array(LocalText).min(1).max(4),
  /** Sentences that he can say as they stand. */
  say: z.array(LocalText).min(2).max(4),
  ask: z.array(LocalText).min(2).max(4),
  /** Questions that an employer may not ask, or that close the talk. */
  avoid: z.array(LocalText).min(2).max(4),
  after: z.array(LocalText).min(1).max(4),
});
export type Guide = z.infer<typeof Guide>;
