import { z } from "zod";
import { MembershipId, PlainDate, ReadingAlongId, TrajectoryId } from "../primitives/index.ts";

const base = z.object({
  id: ReadingAlongId,
  trajectoryId: TrajectoryId,
  /** The day on which the client said yes; without her yes there is no row. */
  agreedOn: PlainDate,
  endedOn: PlainDate.nullable(),
});

/**
 * Someone of the practice who, with the client's consent, reads notes that the coach opens for her: one colleague who stands in,
 * one who coaches beside the coach who answers for the case, or the practice's supervision.
 *
 * @source docs/sources.md §3, column "staff" (wc T = only with the client's consent)
 */
export const ReadingAlong = z.discriminatedUnion("kind", [
  base.extend({ kind: z.literal("stand-in"), membershipId: MembershipId }),
  base.extend({ kind: z.literal("beside"), membershipId: MembershipId }),
  base.extend({ kind: z.literal("supervisor") }),
]);
export type ReadingAlong = z.infer<typeof ReadingAlong>;

/** Whether it counts today. */
export function readsAlong({ agreedOn, endedOn }: Pick<ReadingAlong, "agreedOn" | "endedOn">, today: PlainDate): boolean {
  return agreedOn <= today && (endedOn === null || today < endedOn);
}
