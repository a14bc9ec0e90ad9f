import { authSessions } from "@hervat/database/schema";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { Door } from "../sign-in/door.ts";
import { sessionEnded } from "../sign-in/session-limits.ts";
import { Device, deviceOf } from "./device-of.ts";
import { ownAccountBySecondFactor } from "./own-account.ts";

export const SessionShown = z.strictObject({
  id: z.uuid(),
  door: Door,
  device: Device,
  since: z.date(),
  lastSeenAt: z.date(),
  /** The session that asks. */
  here: z.boolean(),
});
export type SessionShown = z.infer<typeof SessionShown>;

/** Where whoever asks is signed in now, at every door: the session that was used last comes first. */
export async function listSessions(ctx: ServiceContext): Promise<SessionShown[]> {
  const { personId, sessionId } = ownAccountBySecondFactor(ctx);
  const { id, door, userAgent, createdAt, lastSeenAt, expiresAt } = authSessions;
  const rows = await ctx.service.database.transactAs("auth", {}, (tx) =>
    tx
      .select({ id, door, userAgent, createdAt, lastSeenAt, expiresAt })
      .from(authSessions)
      .where(and(eq(authSessions.userId, personId), isNotNull(authSessions.secondFactorAt)))
      .orderBy(desc(lastSeenAt)),
  );
  return rows
    .filter((row) => !sessionEnded(row, ctx.now()))
    .map((row) => ({
      id: row.id,
      door: Door.parse(row.door),
      device: deviceOf(row.userAgent),
      since: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      here: row.id === sessionId,
    }));
}

export const EndSessionInput = z.strictObject({ id: z.uuid() });

/** From this moment it opens nothing. @throws NotFoundError for one that is not hers, or that ended already */
export async function endOwnSession(ctx: ServiceContext, { id }: z.infer<typeof EndSessionInput>): Promise<{ ok: true }> {
  const { personId } = ownAccountBySecondFactor(ctx);
  const ended = await ctx.service.database.transactAs("auth", {}, (tx) =>
    tx
      .delete(authSessions)
      .where(and(eq(authSessions.userId, personId), eq(authSessions.id, id)))
      .returning({ id: authSessions.id }),
  );
  if (ended.length === 0) throw new NotFoundError("session");
  return { ok: true };
}
