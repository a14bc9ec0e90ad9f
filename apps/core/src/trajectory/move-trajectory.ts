import { pauseRepository, trajectoryRepository } from "@hervat/database/repositories";
import { ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { type MoveRefusal, pauseTrajectory, resumeTrajectory, startTrajectory, type Trajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "./open-case.ts";

export const MoveTrajectoryInput = z.strictObject({
  trajectoryId: TrajectoryId,
  move: z.enum(["start", "pause", "resume"]),
  on: PlainDate,
});
export type MoveTrajectoryInput = z.infer<typeof MoveTrajectoryInput>;

const DONE = { start: "started", pause: "paused", resume: "resumed" } as const;

/** Start, pause or resume; what ends is closed (`closeCase`). Going on ends the pause that was written down. */
export function moveTrajectory(ctx: ServiceContext, input: MoveTrajectoryInput): Promise<Result<null, MoveRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "trajectory.steer", input.trajectoryId);
    const moved = decide(opened.stored.value, input);
    if (!moved.ok) return moved;
    await trajectoryRepository(tx, opened.practiceId).save({ ...opened.stored, value: moved.value });
    if (input.move === "resume") await pauseRepository(tx, await opened.sealer()).end(input.trajectoryId, input.on);
    await writeAudit(tx, ctx, { action: `trajectory.${DONE[input.move]}` });
    return ok(null);
  });
}

function decide(trajectory: Trajectory, { move, on }: MoveTrajectoryInput): Result<Trajectory, MoveRefusal> {
  switch (move) {
    case "start":
      return startTrajectory(trajectory, on);
    case "pause":
      return pauseTrajectory(trajectory, on);
    case "resume":
      return resumeTrajectory(trajectory, on);
  }
}
