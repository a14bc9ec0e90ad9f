import type { ReaderAllowance } from "../consent/allowance.ts";
import type { WorkCategory } from "../consent/categories.ts";
import type { ContactId, PlainDate } from "../primitives/index.ts";
import type { WorkAgreement } from "../recovery/relapse-plan.ts";
import type { ReleasedFactor } from "./dossier.ts";

/** What the client released to her employer, in the words she agreed with. Who reads it is asked of each reader, on the day itself. */
export interface Released {
  readonly factors: readonly ReleasedFactor[];
  readonly goals: readonly string[];
  readonly agreements: readonly WorkAgreement[];
}

/** Someone at the employer on a day; null where nobody stands there. */
export interface Reader {
  readonly contactId: ContactId | null;
  readonly on: PlainDate;
}

/** The allowance by which this reader may read this kind of what she releases; undefined where none stands on that day. */
export function allowanceFor(
  allowances: readonly ReaderAllowance[],
  { contactId, on }: Reader,
  category: WorkCategory,
): ReaderAllowance | undefined {
  return allowances.find((one) => one.contactId === contactId && one.category === category && (one.until === null || on <= one.until));
}

/**
 * What of it this one reader may read on this day: to release something says what, her consent says to whom and until when, and only
 * both together show it. Another manager, HR beside him and the day after the last read nothing of it.
 *
 * @source docs/sources.md §3: "T" for manager and HR
 */
export function releasedFor(reader: Reader, released: Released, allowances: readonly ReaderAllowance[]): Released {
  const reads = (category: WorkCategory) => allowanceFor(allowances, reader, category) !== undefined;
  return {
    factors: reads("work-factors") ? released.factors : [],
    goals: reads("work-goals") ? released.goals : [],
    agreements: reads("work-agreements") ? released.agreements : [],
  };
}
