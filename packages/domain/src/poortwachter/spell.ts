import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";

/**
 * A stretch of days on which the employee could not do the full agreed work, both ends included. The first day
 * is the first working day that was not worked because of sickness. Partial recovery never ends a spell.
 *
 * @source art. 23 lid 2 WIA
 */
export const SicknessSpell = z.strictObject({
  from: PlainDate,
  /** The last sick day; absent while the employee is sick. */
  to: PlainDate.optional(),
  /** Days of pregnancy or maternity leave (WAZO) in the gap that follows this spell. */
  leaveAfter: z.int().min(0).optional(),
});
export type SicknessSpell = z.infer<typeof SicknessSpell>;

/** Spells that count as one sickness: at least one, in order of date, only the last may be open. */
export interface SicknessCase {
  readonly spells: readonly [SicknessSpell, ...SicknessSpell[]];
}
