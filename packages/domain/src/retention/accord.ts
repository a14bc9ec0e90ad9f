import { z } from "zod";
import { ErasureAccordId, MembershipId, ok, type PersonId, type Result, refuse, TrajectoryId } from "../primitives/index.ts";

/** One person asked that a dossier is erased; another one has to agree. */
export const ErasureAccord = z.object({
  id: ErasureAccordId,
  trajectoryId: TrajectoryId,
  askedBy: MembershipId,
  askedAt: z.date(),
});
export type ErasureAccord = z.infer<typeof ErasureAccord>;

/** Who works alone waits for so many days before she agrees with herself. */
export const ALONE_WAITING_DAYS = 7;

/** How it was agreed. */
export const AccordWay = z.enum(["two-people", "alone-after-waiting"]);
export type AccordWay = z.infer<typeof AccordWay>;

export interface AccordFacts {
  readonly asker: PersonId;
  readonly askedAt: Date;
  readonly agreer: PersonId;
  /** Who else may decide about this dossier now. */
  readonly others: readonly PersonId[];
  readonly now: Date;
  /** Whether the second factor was given just now. */
  readonly freshFactor: boolean;
}

export type AccordRefusal =
  | { readonly kind: "same-person" }
  /** From then on. */
  | { readonly kind: "still-waiting"; readonly from: Date }
  | { readonly kind: "factor-not-fresh" };

/** From when someone who works alone may agree with herself. */
export function aloneFrom(askedAt: Date): Date {
  return new Date(askedAt.getTime() + ALONE_WAITING_DAYS * 24 * 3_600_000);
}

/**
 * Whether this person may agree with an erasure: another one than who asked. Where nobody else may decide, the same person may after
 * a week, with her second factor anew: time and a second act stand in for the second pair of eyes.
 *
 * @source docs/decisions/two-people-erase.md
 */
export function agreeWithErasure({ asker, askedAt, agreer, others, now, freshFactor }: AccordFacts): Result<AccordWay, AccordRefusal> {
  if (asker !== agreer) return ok("two-people");
  if (others.some((other) => other !== asker)) return refuse({ kind: "same-person" });
  const from = aloneFrom(askedAt);
  if (now < from) return refuse({ kind: "still-waiting", from });
  return freshFactor ? ok("alone-after-waiting") : refuse({ kind: "factor-not-fresh" });
}
