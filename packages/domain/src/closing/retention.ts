import { z } from "zod";
import { latest, yearsAfter } from "../calendar/index.ts";
import { KeptDossierId, MembershipId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";
import { whatEnds } from "./closing.ts";

/** Somebody decided that a dossier stays until a day, with the reason: the other choice beside erasing it. */
export const KeptDossier = z.object({
  id: KeptDossierId,
  trajectoryId: TrajectoryId,
  until: PlainDate,
  why: z.string().trim().min(1).max(1_000),
  decidedBy: MembershipId,
  decidedAt: z.date(),
});
export type KeptDossier = z.infer<typeof KeptDossier>;

/** What decides when a dossier goes. */
export interface RetentionFacts {
  readonly endedOn: PlainDate | null;
  /** The day on which she took back the ground on which it is kept. */
  readonly withdrawnOn: PlainDate | null;
  /** Until when somebody decided to keep it. */
  readonly keptUntil: PlainDate | null;
  /** For how many years after the end the practice keeps a dossier. */
  readonly years: number;
}

/**
 * From which day the dossier is to be erased; null while the guidance runs. After a withdrawal that is at once, unless somebody
 * decided to keep it and said why. Nothing is erased by a date alone: a person does it.
 *
 * @source art. 17 lid 1 b and lid 3 e AVG; docs/sources.md §4 (retention)
 */
export function erasureDue({ endedOn, withdrawnOn, keptUntil, years }: RetentionFacts): PlainDate | null {
  if (keptUntil !== null) return keptUntil;
  if (withdrawnOn !== null) return withdrawnOn;
  return endedOn === null ? null : whatEnds(endedOn, years).dossierErased;
}

/** The retention date: the practice's term after the end, or after her withdrawal where the guidance still runs. */
export function retentionDate({ endedOn, withdrawnOn, years }: Omit<RetentionFacts, "keptUntil">, today: PlainDate): PlainDate {
  return whatEnds(endedOn ?? withdrawnOn ?? today, years).dossierErased;
}

export type KeepRefusal =
  | { readonly kind: "still-running" }
  | { readonly kind: "not-ahead" }
  /** The last day to which it may be kept. */
  | { readonly kind: "too-long"; readonly latest: PlainDate };

/**
 * Whether a dossier may be kept until a day: at most to its retention date, or where that has passed a year on, so that who keeps it
 * for a claim decides anew each year.
 */
export function keepDossier(
  kept: KeptDossier,
  facts: Omit<RetentionFacts, "keptUntil">,
  today: PlainDate,
): Result<KeptDossier, KeepRefusal> {
  if (facts.endedOn === null && facts.withdrawnOn === null) return refuse({ kind: "still-running" });
  if (kept.until <= today) return refuse({ kind: "not-ahead" });
  const last = latest(retentionDate(facts, today), yearsAfter(today, 1));
  return kept.until > last ? refuse({ kind: "too-long", latest: last }) : ok(kept);
}
