import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import { isClockOnly, type Programme, refTo } from "../programme/index.ts";
import type { IntakeTrajectory, Trajectory, TrajectoryStatus } from "./trajectory.ts";

export type BeginGuidanceRefusal =
  | { readonly kind: "guided-already" }
  | { readonly kind: "programme-guides-nobody" }
  | { readonly kind: "wrong-status"; readonly status: TrajectoryStatus }
  | { readonly kind: "before-last-change"; readonly lastChangeOn: PlainDate };

/** A case of which only the law's days were watched goes on as guidance in a programme, before its intake. The clock stays as it is. */
export function beginGuidance(
  trajectory: Trajectory,
  watched: Programme,
  { programme, on }: { readonly programme: Programme; readonly on: PlainDate },
): Result<IntakeTrajectory, BeginGuidanceRefusal> {
  if (!isClockOnly(watched)) return refuse({ kind: "guided-already" });
  if (isClockOnly(programme)) return refuse({ kind: "programme-guides-nobody" });
  if (trajectory.status !== "active" && trajectory.status !== "intake") return refuse({ kind: "wrong-status", status: trajectory.status });
  if (on < trajectory.startedOn) return refuse({ kind: "before-last-change", lastChangeOn: trajectory.startedOn });
  const { id, clientId, coachMembershipId, managerContactId, hrContactId, bedrijfsartsContactId, agreement } = trajectory;
  const people = { coachMembershipId, managerContactId, hrContactId, bedrijfsartsContactId };
  return ok({
    id,
    clientId,
    ...people,
    agreement,
    programme: refTo(programme),
    agreedTalks: null,
    startedOn: on,
    sessionsBefore: 0,
    status: "intake",
  });
}
