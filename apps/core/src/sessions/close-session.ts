import { sessionRepository } from "@hervat/database/repositories";
import { ok, PlainDate, type Result, SessionId } from "@hervat/domain/primitives";
import {
  type CancelSessionRefusal,
  type CloseSessionRefusal,
  cancelSession,
  holdSession,
  markNoShow,
  moveSession,
  type PlanSessionRefusal,
  type Session,
} from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "./amsterdam-moment.ts";
import { openSession } from "./open-session.ts";
import { TimeOfDay } from "./plan-sessions.ts";

export const CloseSessionInput = z.discriminatedUnion("outcome", [
  z.strictObject({ sessionId: SessionId, outcome: z.literal("held"), durationMinutes: z.int().min(1).max(600) }),
  z.strictObject({ sessionId: SessionId, outcome: z.literal("no-show") }),
  z.strictObject({ sessionId: SessionId, outcome: z.literal("cancelled"), by: z.enum(["client", "coach"]) }),
]);
export type CloseSessionInput = z.infer<typeof CloseSessionInput>;

const DONE = { held: "session.held", "no-show": "session.not-attended", cancelled: "session.cancelled" } as const;

/** What became of a planned talk: it was held, the client did not come, or it was called off. */
export function closeSession(
  ctx: ServiceContext,
  input: CloseSessionInput,
): Promise<Result<{ late: boolean }, CloseSessionRefusal | CancelSessionRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.close", input.sessionId);
    const closed = decide(session.value, input, ctx.now());
    if (!closed.ok) return closed;
    await sessionRepository(tx, opened.practiceId).save({ ...session, value: closed.value });
    await writeAudit(tx, ctx, { action: DONE[input.outcome], fields: ["session"] });
    return ok({ late: closed.value.status === "cancelled" && closed.value.late });
  });
}

function decide(session: Session, input: CloseSessionInput, now: Date): Result<Session, CloseSessionRefusal | CancelSessionRefusal> {
  switch (input.outcome) {
    case "held":
      return holdSession(session, { now, durationMinutes: input.durationMinutes });
    case "no-show":
      return markNoShow(session, now);
    case "cancelled":
      return cancelSession(session, { at: now, by: input.by });
  }
}

export const MoveSessionInput = z.strictObject({
  sessionId: SessionId,
  on: PlainDate,
  at: TimeOfDay,
  durationMinutes: z.int().min(1).max(600),
});
export type MoveSessionInput = z.infer<typeof MoveSessionInput>;
export type MoveSessionRefusal = PlanSessionRefusal | Extract<CloseSessionRefusal, { kind: "not-planned" }>;

/** Moves a planned talk to another moment; it keeps its number. */
export function rescheduleSession(ctx: ServiceContext, input: MoveSessionInput): Promise<Result<null, MoveSessionRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.plan", input.sessionId);
    const sessions = sessionRepository(tx, opened.practiceId);
    const others = (await sessions.ofTrajectory(session.value.trajectoryId)).map(({ value }) => value);
    const to = { startsAt: amsterdamMoment(input.on, input.at), durationMinutes: input.durationMinutes };
    const moved = moveSession(session.value, to, others);
    if (!moved.ok) return moved;
    await sessions.save({ ...session, value: moved.value });
    await writeAudit(tx, ctx, { action: "session.moved" });
    return ok(null);
  });
}
