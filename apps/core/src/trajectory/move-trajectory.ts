import type { Db } from "@hervat/database";
import { consentRepository, trajectoryRepository } from "@hervat/database/repositories";
import { expireWithTrajectory } from "@hervat/domain/consent";
import { ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import {
  completeTrajectory,
  endedOn,
  type MoveRefusal,
  pauseTrajectory,
  resumeTrajectory,
  StopReason,
  startTrajectory,
  stopTrajectory,
  type Trajectory,
} from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "./open-case.ts";

export const MoveTrajectoryInput = z.discriminatedUnion("move", [
  z.strictObject({ trajectoryId: TrajectoryId, move: z.enum(["start", "pause", "resume"]), on: PlainDate }),
  z.strictObject({ trajectoryId: TrajectoryId, move: z.literal("complete"), on: PlainDate, evaluatedOn: PlainDate.nullable() }),
  z.strictObject({ trajectoryId: TrajectoryId, move: z.literal("stop"), on: PlainDate, reason: StopReason }),
]);
export type MoveTrajectoryInput = z.infer<typeof MoveTrajectoryInput>;

const DONE = { start: "started", pause: "paused", resume: "resumed", complete: "completed", stop: "stopped" } as const;

/** Start, pause, resume, complete or stop. What ends takes its consents along: nothing may leave on them afterwards. */
export function moveTrajectory(ctx: ServiceContext, input: MoveTrajectoryInput): Promise<Result<null, MoveRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "trajectory.steer", input.trajectoryId);
    const moved = decide(opened.stored.value, input);
    if (!moved.ok) return moved;
    await trajectoryRepository(tx, opened.practiceId).save({ ...opened.stored, value: moved.value });
    await endConsents(tx, ctx, opened, moved.value);
    await writeAudit(tx, ctx, { action: `trajectory.${DONE[input.move]}` });
    return ok(null);
  });
}

function decide(trajectory: Trajectory, input: MoveTrajectoryInput): Result<Trajectory, MoveRefusal> {
  switch (input.move) {
    case "start":
      return startTrajectory(trajectory, input.on);
    case "pause":
      return pauseTrajectory(trajectory, input.on);
    case "resume":
      return resumeTrajectory(trajectory, input.on);
    case "complete":
      return completeTrajectory(trajectory, input);
    case "stop":
      return stopTrajectory(trajectory, input);
  }
}

async function endConsents(tx: Db, ctx: ServiceContext, opened: OpenedCase, moved: Trajectory): Promise<void> {
  const on = endedOn(moved);
  if (on === null) return;
  const consents = consentRepository(tx, await opened.sealer());
  const standing = (await consents.ofTrajectory(moved.id)).filter(({ givenOn }) => givenOn <= on);
  for (const consent of expireWithTrajectory(standing, on)) await consents.save(consent, ctx.now());
}
