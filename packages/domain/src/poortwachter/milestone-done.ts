import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";
import { MilestoneKey } from "./milestone-key.ts";

/**
 * A milestone that was met: by those we guide, or elsewhere before the practice came in (then the day may be
 * unknown). `evaluatie_6w` may occur often, every other key once per case.
 */
export const MilestoneDone = z.discriminatedUnion("place", [
  z.strictObject({ key: MilestoneKey, place: z.literal("here"), on: PlainDate }),
  z.strictObject({ key: MilestoneKey, place: z.literal("elsewhere"), on: PlainDate.nullable() }),
]);
export type MilestoneDone = z.infer<typeof MilestoneDone>;
