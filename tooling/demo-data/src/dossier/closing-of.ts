import type { Closing } from "@hervat/domain/closing";
import type { Trajectory } from "@hervat/domain/trajectory";
import type { DossierContext } from "./dossier-context.ts";

/** In the proportion in which they fall to a practice that does well. */
const AFTER_THE_END = ["own-work", "own-work", "own-work", "own-work", "other-work", "elsewhere", "partly", "partly", "none"] as const;

/** What the guidance led to, where it was completed. Of one that was stopped nobody said it. */
export function closingOf({ random }: Pick<DossierContext, "random">, trajectory: Trajectory): Closing | null {
  if (trajectory.status !== "completed") return null;
  return {
    trajectoryId: trajectory.id,
    outcome: random.fork("outcome").pick(AFTER_THE_END),
    closedOn: trajectory.completedOn,
    closedBy: trajectory.coachMembershipId,
  };
}
