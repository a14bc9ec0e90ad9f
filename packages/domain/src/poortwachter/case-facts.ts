import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";
import { MilestoneDone } from "./milestone-done.ts";

/**
 * The end of the waiting period as UWV's letter names it. Letters and practitioners mean either of two days,
 * so whoever types it over says which one stands there.
 */
export const UwvEndOfWaitingPeriod = z.strictObject({
  letterDated: PlainDate,
  meaning: z.enum(["last-day-of-waiting-period", "first-wia-day"]),
  date: PlainDate,
});
export type UwvEndOfWaitingPeriod = z.infer<typeof UwvEndOfWaitingPeriod>;

/** UWV's decision that the employer pays on after two years because too little was done. */
export const Loonsanctie = z.strictObject({ decidedOn: PlainDate, lastDay: PlainDate });
export type Loonsanctie = z.infer<typeof Loonsanctie>;

/** What is known of a case beside its spells. All of it is work and administration, none of it health. */
export const CaseFacts = z.strictObject({
  done: z.array(MilestoneDone).default([]),
  uwvEndOfWaitingPeriod: UwvEndOfWaitingPeriod.nullable().default(null),
  loonsanctie: Loonsanctie.nullable().default(null),
  /** The last day of the employment, when it ends during sickness. */
  employmentEndsOn: PlainDate.nullable().default(null),
  /** The day on which the employee reaches the state pension age (AOW). */
  statePensionFrom: PlainDate.nullable().default(null),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

/** Nothing known beside the spells. */
export const NO_FACTS: CaseFacts = {
  done: [],
  uwvEndOfWaitingPeriod: null,
  loonsanctie: null,
  employmentEndsOn: null,
  statePensionFrom: null,
};
