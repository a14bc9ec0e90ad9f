import type { TrajectoryStatus } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";

/** Where a trajectory stands, in a word. */
export function statusText(status: TrajectoryStatus): string {
  switch (status) {
    case "intake":
      return m.trajectory_status_intake();
    case "active":
      return m.trajectory_status_active();
    case "paused":
      return m.trajectory_status_paused();
    case "completed":
      return m.trajectory_status_completed();
    case "stopped":
      return m.trajectory_status_stopped();
  }
}
