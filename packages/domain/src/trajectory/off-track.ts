import type { TrajectoryStatus } from "./trajectory.ts";

/** Why a running trajectory asks to be looked at: facts of planning and work, and nothing of how she is. */
export const OFF_TRACK = ["no-next-talk", "sessions-used-up", "hours-behind"] as const;
export type OffTrack = (typeof OFF_TRACK)[number];

/** What is null is not for whoever asks, or is not known: that is no reason. */
export interface TrackFacts {
  readonly status: TrajectoryStatus;
  /** A moment that is planned, intakes and evaluation included. */
  readonly nextTalk: boolean | null;
  /** Sessions that are left of what was agreed. */
  readonly left: number | null;
  /** In the step of the build-up that runs now fewer hours were worked than planned. */
  readonly hoursBehind: boolean | null;
}

/** Why a trajectory runs off its track. One that has not begun, rests or ended does not run. */
export function offTrack({ status, nextTalk, left, hoursBehind }: TrackFacts): OffTrack[] {
  if (status !== "active") return [];
  return [
    ...(left === 0 ? ["sessions-used-up" as const] : []),
    ...(nextTalk === false && left !== 0 ? ["no-next-talk" as const] : []),
    ...(hoursBehind === true ? ["hours-behind" as const] : []),
  ];
}
