import { sessionRepository } from "@hervat/database/repositories";
import { ok, type Result, SessionId } from "@hervat/domain/primitives";
import {
  type CancelSessionRefusal,
  type CloseSessionRefusal,
  cancelSession,
  holdSession,
  markNoShow,
  type Session,
  Travel,
} from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openSession } from "./open-session.ts";

export const CloseSessionInput = z.discriminatedUnion("outcome", [
  z.strictObject({
    sessionId: SessionId,
    outcome: z.literal("held"),
    durationMinutes: z.int().min(1).max(600),
    /** What was really travelled; left out: as planned. */
    travel: Travel.nullable().optional(),
  }),
  z.strictObject({ sessionId: SessionId, outcome: z.literal("no-show") }),
]);
export type CloseSessionInput = z.infer<typeof CloseSessionInput>;

const DONE = { held: "session.held", "no-show": "session.not-attended" } as const;

/** What became of a planned talk: it was held, or the client did not come. */
export function closeSession(ctx: ServiceContext, input: CloseSessionInput): Promise<Result<null, CloseSessionRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.close", input.sessionId);
    const closed = decide(session.value, input, ctx.now());
    if (!closed.ok) return closed;
    await sessionRepository(tx, opened.practiceId).save({ ...session, value: closed.value });
    await writeAudit(tx, ctx, { action: DONE[input.outcome], fields: ["session"] });
    return ok(null);
  });
}

function decide(session: Session, input: CloseSessionInput, now: Date): Result<Session, CloseSessionRefusal> {
  switch (input.outcome) {
    case "held": {
      const travel = input.travel === undefined ? session.travel : input.travel;
      return holdSession({ ...session, travel }, { now, durationMinutes: input.durationMinutes });
    }
    case "no-show":
      return markNoShow(session, now);
  }
}

export const CancelSessionInput = z.strictObject({ sessionId: SessionId, by: z.enum(["client", "coach"]) });
export type CancelSessionInput = z.infer<typeof CancelSessionInput>;

/** Calls a planned talk off: who did, and by the clock of this moment whether the time stays reserved. */
export function cancelPlanned(
  ctx: ServiceContext,
  { sessionId, by }: CancelSessionInput,
): Promise<Result<{ late: boolean }, CancelSessionRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.cancel", sessionId);
    const cancelled = cancelSession(session.value, { at: ctx.now(), by });
    if (!cancelled.ok) return cancelled;
    await sessionRepository(tx, opened.practiceId).save({ ...session, value: cancelled.value });
    await writeAudit(tx, ctx, { action: "session.cancelled", fields: ["session"] });
    return ok({ late: cancelled.value.late });
  });
}
