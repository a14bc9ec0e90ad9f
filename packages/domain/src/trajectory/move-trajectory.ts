import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type {
  ActiveTrajectory,
  CompletedTrajectory,
  PausedTrajectory,
  StoppedTrajectory,
  StopReason,
  Trajectory,
  TrajectoryStatus,
} from "./trajectory.ts";

/** Why a trajectory does not move: it is not in a state that allows it, or the day lies before what already happened. */
export type MoveRefusal =
  | { readonly kind: "wrong-status"; readonly status: TrajectoryStatus }
  | { readonly kind: "before-last-change"; readonly lastChangeOn: PlainDate };

/** The intakes are done and the guidance itself begins. */
export function startTrajectory(trajectory: Trajectory, on: PlainDate): Result<ActiveTrajectory, MoveRefusal> {
  if (trajectory.status !== "intake") return wrongStatus(trajectory);
  if (on < trajectory.startedOn) return tooEarly(trajectory.startedOn);
  return ok({ ...trajectory, status: "active", activeSince: on });
}

/** Guidance rests for a while. Why is not kept here: everyone at work may read this row. */
export function pauseTrajectory(trajectory: Trajectory, on: PlainDate): Result<PausedTrajectory, MoveRefusal> {
  if (trajectory.status !== "active") return wrongStatus(trajectory);
  if (on < trajectory.activeSince) return tooEarly(trajectory.activeSince);
  return ok({ ...trajectory, status: "paused", pausedOn: on });
}

/** Guidance goes on after a pause: it is active since that day. */
export function resumeTrajectory(trajectory: Trajectory, on: PlainDate): Result<ActiveTrajectory, MoveRefusal> {
  if (trajectory.status !== "paused") return wrongStatus(trajectory);
  const { pausedOn, ...rest } = trajectory;
  if (on < pausedOn) return tooEarly(pausedOn);
  return ok({ ...rest, status: "active", activeSince: on });
}

/** Guidance is done. `evaluatedOn` is the day of the talk of three; null where the practice closes without one. */
export function completeTrajectory(
  trajectory: Trajectory,
  { on, evaluatedOn }: { readonly on: PlainDate; readonly evaluatedOn: PlainDate | null },
): Result<CompletedTrajectory, MoveRefusal> {
  if (trajectory.status !== "active") return wrongStatus(trajectory);
  if (on < trajectory.activeSince) return tooEarly(trajectory.activeSince);
  if (evaluatedOn !== null && evaluatedOn < trajectory.activeSince) return tooEarly(trajectory.activeSince);
  return ok({ ...trajectory, status: "completed", completedOn: on, evaluatedOn });
}

/** Guidance ends before it was done. The reason is a fact about the order, never about the client. */
export function stopTrajectory(
  trajectory: Trajectory,
  { on, reason }: { readonly on: PlainDate; readonly reason: StopReason },
): Result<StoppedTrajectory, MoveRefusal> {
  if (trajectory.status === "completed" || trajectory.status === "stopped") return wrongStatus(trajectory);
  const last = lastChange(trajectory);
  if (on < last) return tooEarly(last);
  const { id, clientId, coachMembershipId, programme, agreedTalks, startedOn, sessionsBefore } = trajectory;
  const { managerContactId, hrContactId, bedrijfsartsContactId, agreement } = trajectory;
  return ok({
    id,
    clientId,
    coachMembershipId,
    programme,
    agreedTalks,
    startedOn,
    sessionsBefore,
    managerContactId,
    hrContactId,
    bedrijfsartsContactId,
    agreement,
    status: "stopped",
    stoppedOn: on,
    reason,
  });
}

/** The day of the last thing that happened to the life cycle: no move may lie before it. */
export function lastChange(trajectory: Trajectory): PlainDate {
  switch (trajectory.status) {
    case "intake":
      return trajectory.startedOn;
    case "active":
      return trajectory.activeSince;
    case "paused":
      return trajectory.pausedOn;
    case "completed":
      return trajectory.completedOn;
    case "stopped":
      return trajectory.stoppedOn;
  }
}

/** The day the guidance ended; null while it stands. Consents without an end of their own end here. */
export function endedOn(trajectory: Trajectory): PlainDate | null {
  return trajectory.status === "completed" || trajectory.status === "stopped" ? lastChange(trajectory) : null;
}

function wrongStatus({ status }: Trajectory) {
  return refuse({ kind: "wrong-status", status } satisfies MoveRefusal);
}

function tooEarly(lastChangeOn: PlainDate) {
  return refuse({ kind: "before-last-change", lastChangeOn } satisfies MoveRefusal);
}
