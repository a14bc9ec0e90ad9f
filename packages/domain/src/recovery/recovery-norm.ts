import { z } from "zod";
import { PlainDate, TrajectoryId } from "../primitives/index.ts";

/**
 * Within how many hours after an effort this client should be rested again: set with her, because no scale gives it.
 * Health data: stored sealed.
 *
 * @source programme "Van verzuim naar herstel", Herstelproces: "binnen reguliere normen"
 */
export const RecoveryNorm = z.object({
  trajectoryId: TrajectoryId,
  hours: z.number().min(0.5).max(240),
  agreedOn: PlainDate,
  note: z.string().min(1).nullable(),
});
export type RecoveryNorm = z.infer<typeof RecoveryNorm>;

export type NormStanding = "within" | "above" | "unknown";

/** Where the last hours to recover stand against the norm: a fact beside the criterion, never a verdict. */
export function standingAgainst(norm: Pick<RecoveryNorm, "hours"> | null, lastHours: number | null): NormStanding {
  if (norm === null || lastHours === null) return "unknown";
  return lastHours <= norm.hours ? "within" : "above";
}
