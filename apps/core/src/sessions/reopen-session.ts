import { sessionRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import { type ReopenSessionRefusal, reopenSession } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { holdSlots } from "./hold-slots.ts";
import { openSession } from "./open-session.ts";

export const ReopenSessionInput = z.strictObject({ sessionId: SessionId });
export type ReopenSessionInput = z.infer<typeof ReopenSessionInput>;

/** Takes back that a talk was called off, or that nobody came. @throws NotFoundError also for who may not know who came */
export function putBackInPlan(
  ctx: ServiceContext,
  { sessionId }: ReopenSessionInput,
): Promise<Result<null, ReopenSessionRefusal | { readonly kind: "taken-meanwhile" }>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.cancel", sessionId);
    if (session.value.status === "held" || session.value.status === "no-show") opened.demand("session.close");
    const sessions = sessionRepository(tx, opened.practiceId);
    const all = await sessions.ofTrajectory(session.value.trajectoryId);
    const { sessionsBefore } = opened.stored.value;
    const planned = reopenSession(
      session.value,
      ctx.now(),
      sessionsBefore,
      all.map(({ value }) => value),
    );
    if (!planned.ok) return planned;
    // What has begun takes nobody's time any more.
    const clashes = planned.value.startsAt > ctx.now() ? await holdSlots(tx, ctx, opened, [planned.value]) : [];
    if (clashes.length > 0) return refuse({ kind: "taken-meanwhile" });
    await sessions.save({ ...session, value: planned.value });
    await writeAudit(tx, ctx, { action: "session.reopened", fields: ["session"] });
    return ok(null);
  });
}
