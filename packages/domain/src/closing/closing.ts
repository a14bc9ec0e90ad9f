import { z } from "zod";
import { addDays, yearsAfter } from "../calendar/index.ts";
import { MembershipId, PlainDate, TrajectoryId } from "../primitives/index.ts";
import { STANDARD_DOSSIER_YEARS } from "../retention/terms.ts";

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

/** So long after a full recovery the employer's side reads on: who falls ill again within these days is in the same case. */
export const READING_AFTER_RECOVERY_DAYS = 28;

/** The client reads on for so many days, to take her dossier along; then her door closes by itself. */
export const CLIENT_READING_AFTER_END_DAYS = 90;

/** She is told so many days before. */
export const CLIENT_WARNED_BEFORE_DAYS = 30;

/** What stops, and on which day. Everything about sending stops on the day itself. */
export interface WhatEnds {
  readonly plannedSessions: PlainDate;
  readonly consents: PlainDate;
  readonly links: PlainDate;
  readonly feeds: PlainDate;
  /** From the moment of closing manager and HR read nothing any more; this is the day on which that was. */
  readonly employerReads: PlainDate;
  /** The last day that the client can sign in. */
  readonly clientReads: PlainDate;
  /** From that day on the dossier is erased; what is on invoices stays. */
  readonly dossierErased: PlainDate;
}

/**
 * @param years for which the practice keeps a dossier
 * @source docs/sources.md §2 (a consent ends with the trajectory) and §4 (retention)
 */
export function whatEnds(closedOn: PlainDate, years: number = STANDARD_DOSSIER_YEARS): WhatEnds {
  return {
    plannedSessions: closedOn,
    consents: closedOn,
    links: closedOn,
    feeds: closedOn,
    employerReads: closedOn,
    clientReads: addDays(closedOn, CLIENT_READING_AFTER_END_DAYS),
    dossierErased: yearsAfter(closedOn, years),
  };
}

/** What ends the reading of the employer's side, each by itself. */
export interface EmployerFacts {
  /** The day the guidance ended; null while it runs. */
  readonly endedOn: PlainDate | null;
  /** The last sick day of the last spell; null while it lasts, and where no sickness is known. */
  readonly lastSickDay: PlainDate | null;
  /** The last day of the employment; null while no end is known. */
  readonly employmentEndsOn: PlainDate | null;
}

/**
 * Whether manager and HR still read this case: until it is closed, until four weeks after a full recovery, and until the last day of
 * the employment, whichever comes first. Replacing one of them ends her reading at once, because she stands in the case no more.
 *
 * @source AP-beleidsregels De zieke werknemer: no longer than needed; art. 7:629 lid 10 BW for the four weeks
 */
export function employerStillReads({ endedOn, lastSickDay, employmentEndsOn }: EmployerFacts, today: PlainDate): boolean {
  if (endedOn !== null) return false;
  if (employmentEndsOn !== null && today > employmentEndsOn) return false;
  return lastSickDay === null || today <= addDays(lastSickDay, READING_AFTER_RECOVERY_DAYS);
}

/** Whether the client herself still reads a case that ended on this day; null is one that runs. */
export function clientStillReads(endedOn: PlainDate | null, today: PlainDate): boolean {
  return endedOn === null || today <= whatEnds(endedOn).clientReads;
}

/** The last day of her access, once it is near; null while it runs or is far off. */
export function accessEndsSoon(endedOn: PlainDate | null, today: PlainDate): PlainDate | null {
  if (endedOn === null) return null;
  const { clientReads } = whatEnds(endedOn);
  return today <= clientReads && addDays(today, CLIENT_WARNED_BEFORE_DAYS) >= clientReads ? clientReads : null;
}
