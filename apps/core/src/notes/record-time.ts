import { sessionRepository, timePriceRepository } from "@hervat/database/repositories";
import { ok, type Result, SessionId } from "@hervat/domain/primitives";
import { type RecordTimeRefusal, recordTime } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { openSession } from "../sessions/open-session.ts";
import { TimeOfDay } from "../sessions/plan-sessions.ts";

/** `from` is the time on the clock at which it really began, on the day of the talk; null: as planned. */
export const RecordTimeInput = z.strictObject({ sessionId: SessionId, from: TimeOfDay.nullable(), minutes: z.int().min(1).max(600) });
export type RecordTimeInput = z.infer<typeof RecordTimeInput>;

/** The time of a talk as it was spent: what an invoice by the hour counts. */
export function recordSessionTime(
  ctx: ServiceContext,
  { sessionId, from, minutes }: RecordTimeInput,
): Promise<Result<null, RecordTimeRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.close", sessionId);
    const invoiced = (await timePriceRepository(tx, opened.practiceId).invoiced([sessionId])).has(sessionId);
    const startsAt = from === null ? undefined : amsterdamMoment(dayInAmsterdam(session.value.startsAt), from);
    const told = recordTime(session.value, { now: ctx.now(), invoiced, startsAt, durationMinutes: minutes });
    if (!told.ok) return told;
    await sessionRepository(tx, opened.practiceId).save({ ...session, value: told.value });
    await writeAudit(tx, ctx, { action: "session.held", fields: ["session"] });
    return ok(null);
  });
}
