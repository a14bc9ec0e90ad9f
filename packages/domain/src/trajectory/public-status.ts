import { z } from "zod";
import type { Trajectory } from "./trajectory.ts";

/** What everyone around a trajectory may know of it. */
export const PublicStatus = z.enum(["started", "running", "paused", "completed", "stopped"]);
export type PublicStatus = z.infer<typeof PublicStatus>;

/**
 * The status that manager, HR and invoice may see. It follows from the life cycle alone and never from
 * the phase: "in opbouw" would be a statement about health.
 *
 * @source docs/sources.md §3, row "trajectory status"
 */
export function publicStatus({ status }: Pick<Trajectory, "status">): PublicStatus {
  switch (status) {
    case "intake":
      return "started";
    case "active":
      return "running";
    case "paused":
    case "completed":
    case "stopped":
      return status;
  }
}
