import { z } from "zod";
import { addDays, yearsAfter } from "../calendar/index.ts";
import { MembershipId, PlainDate, TrajectoryId } from "../primitives/index.ts";
import { RETENTION_YEARS } from "../privacy/statement.ts";

/**
 * What the guidance led to. A fact about work, never about health.
 *
 * @source UWV and the quality marks of the trade, which count the same five
 */
export const Outcome = z.enum(["own-work", "other-work", "elsewhere", "partly", "none"]);
export type Outcome = z.infer<typeof Outcome>;

export const Closing = z.object({
  trajectoryId: TrajectoryId,
  outcome: Outcome,
  closedOn: PlainDate,
  closedBy: MembershipId,
});
export type Closing = z.infer<typeof Closing>;

/** The employer's side reads on for so many days, to fetch the joint evaluation; then the door closes by itself. */
export const READING_AFTER_END_DAYS = 28;

/** What stops, and on which day. Everything about sending stops on the day itself. */
export interface WhatEnds {
  readonly plannedSessions: PlainDate;
  readonly consents: PlainDate;
  readonly links: PlainDate;
  readonly feeds: PlainDate;
  /** The last day that manager and HR can read. */
  readonly employerReads: PlainDate;
  /** From that day on the dossier is erased; what is on invoices stays. */
  readonly dossierErased: PlainDate;
}

/** @source docs/sources.md §2 (a consent ends with the trajectory) and §4 (retention) */
export function whatEnds(closedOn: PlainDate): WhatEnds {
  return {
    plannedSessions: closedOn,
    consents: closedOn,
    links: closedOn,
    feeds: closedOn,
    employerReads: addDays(closedOn, READING_AFTER_END_DAYS),
    dossierErased: yearsAfter(closedOn, RETENTION_YEARS),
  };
}

/** Whether manager and HR still read a case that ended on this day; null is one that runs. */
export function employerStillReads(endedOn: PlainDate | null, today: PlainDate): boolean {
  return endedOn === null || today <= whatEnds(endedOn).employerReads;
}
