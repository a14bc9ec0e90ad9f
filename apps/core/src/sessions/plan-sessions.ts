import { sessionRepository } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { type PlannedSession, planSession, type Session, SessionKind } from "@hervat/domain/session";
import type { TrajectoryStatus } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { amsterdamMoment } from "./amsterdam-moment.ts";

/** On the clock in the Netherlands. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const PlanSessionsInput = z.strictObject({
  trajectoryId: TrajectoryId,
  kind: SessionKind,
  on: PlainDate,
  at: TimeOfDay,
  durationMinutes: z.int().min(1).max(600),
  /** How many in a row, each so many days after the one before at the same time of day. */
  times: z.int().min(1).max(20),
  everyDays: z.int().min(1).max(28),
});
export type PlanSessionsInput = z.infer<typeof PlanSessionsInput>;

export type PlanSessionsRefusal =
  | { readonly kind: "overlaps"; readonly startsAt: Date }
  | { readonly kind: "trajectory-ended"; readonly status: TrajectoryStatus };

/** Plans one talk, or a series in one go: all of it or nothing. */
export function planSessions(ctx: ServiceContext, input: PlanSessionsInput): Promise<Result<{ planned: number }, PlanSessionsRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "session.plan", input.trajectoryId);
    const { status, sessionsBefore } = stored.value;
    if (status === "completed" || status === "stopped") return refuse({ kind: "trajectory-ended", status });

    const sessions = sessionRepository(tx, practiceId);
    const known: Session[] = (await sessions.ofTrajectory(input.trajectoryId)).map(({ value }) => value);
    const added: PlannedSession[] = [];
    for (let turn = 0; turn < input.times; turn += 1) {
      const startsAt = amsterdamMoment(addDays(input.on, turn * input.everyDays), input.at);
      const { trajectoryId, kind, durationMinutes } = input;
      const planned = planSession({ trajectoryId, kind, startsAt, durationMinutes }, sessionsBefore, [...known, ...added]);
      if (!planned.ok) return planned;
      added.push(planned.value);
    }
    await sessions.addMany(added);
    await writeAudit(tx, ctx, { action: "session.planned", details: { count: added.length } });
    return ok({ planned: added.length });
  });
}
