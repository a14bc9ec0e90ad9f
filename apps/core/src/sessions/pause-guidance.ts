import { pauseRepository, sessionRepository, trajectoryRepository } from "@hervat/database/repositories";
import { newId, ok, PauseId, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { PauseReason, takeBackSession } from "@hervat/domain/session";
import { type MoveRefusal, pauseTrajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const PauseInput = z.strictObject({
  trajectoryId: TrajectoryId,
  firstDay: PlainDate,
  untilDay: PlainDate.nullable(),
  reason: PauseReason,
  /** The talks within the pause are called off by the practice and wait for another moment. */
  takeBack: z.boolean(),
});
export type PauseInput = z.infer<typeof PauseInput>;

export type PauseRefusal = MoveRefusal | { readonly kind: "until-before-first" };

/**
 * Lets the guidance rest. Why is a word for the planning and stays behind the wall; the statutory clock is not asked and runs on.
 */
export function pauseGuidance(ctx: ServiceContext, input: PauseInput): Promise<Result<{ takenBack: number }, PauseRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { trajectoryId, firstDay, untilDay, reason } = input;
    const opened = await openCase(tx, ctx, "pause.record", trajectoryId);
    if (untilDay !== null && untilDay < firstDay) return refuse({ kind: "until-before-first" });
    const paused = pauseTrajectory(opened.stored.value, firstDay);
    if (!paused.ok) return paused;
    await trajectoryRepository(tx, opened.practiceId).save({ ...opened.stored, value: paused.value });

    const pauses = pauseRepository(tx, await opened.sealer());
    await pauses.end(trajectoryId, firstDay);
    await pauses.add({ id: newId(PauseId), trajectoryId, firstDay, untilDay, reason, endedOn: null });

    const sessions = sessionRepository(tx, opened.practiceId);
    let takenBack = 0;
    for (const session of input.takeBack ? await sessions.ofTrajectory(trajectoryId) : []) {
      const day = dayInAmsterdam(session.value.startsAt);
      if (session.value.status !== "planned" || day < firstDay || (untilDay !== null && day > untilDay)) continue;
      const taken = takeBackSession(session.value, ctx.now());
      if (!taken.ok) continue;
      await sessions.save({ ...session, value: taken.value });
      takenBack += 1;
    }
    await writeAudit(tx, ctx, { action: "trajectory.paused", fields: ["pause"], details: { takenBack } });
    return ok({ takenBack });
  });
}

export const PauseShown = z.strictObject({ firstDay: PlainDate, untilDay: PlainDate.nullable(), reason: PauseReason });
export type PauseShown = z.infer<typeof PauseShown>;

/** The pause that stands, for who guides; null when guidance does not rest or nobody said why. */
export function readPause(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<PauseShown | null> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "pause.read", trajectoryId);
    if (opened.stored.value.status !== "paused") return null;
    const last = await pauseRepository(tx, await opened.sealer()).last(trajectoryId);
    return last === undefined ? null : { firstDay: last.firstDay, untilDay: last.untilDay, reason: last.reason };
  });
}
