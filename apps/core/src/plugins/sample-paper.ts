import { type PracticeProfile, toLetterhead } from "@hervat/domain/practice";

/** A sample of an author with the letterhead of the practice that looks at it: it is to be seen as her readers will get it. */
export function onPaperOf(profile: PracticeProfile, sample: unknown): unknown {
  return typeof sample === "object" && sample !== null ? { ...sample, letterhead: toLetterhead(profile) } : sample;
}
