import { createHmac, timingSafeEqual } from "node:crypto";
import { builtOnce, type Db } from "@hervat/database";
import { authSessions } from "@hervat/database/schema";
import { eq, sql } from "drizzle-orm";
import { parse } from "hono/utils/cookie";
import type { Auth } from "./create-auth.ts";

const sessionOf = builtOnce<{ token: string }>()((db, given) =>
  db
    .select({
      id: authSessions.id,
      userId: authSessions.userId,
      door: authSessions.door,
      membershipId: authSessions.membershipId,
      secondFactorAt: authSessions.secondFactorAt,
      createdAt: authSessions.createdAt,
      expiresAt: authSessions.expiresAt,
      lastSeenAt: authSessions.lastSeenAt,
      // From here on the transaction is hers: what is asked after this sees what she may see.
      person: sql`set_config('app.user', ${authSessions.userId}::text, true)`,
    })
    .from(authSessions)
    .where(eq(authSessions.token, given("token"))),
);

export type SignedInSession = Awaited<ReturnType<typeof sessionOf>>[number];

/** The token that a cookie holds, when it bears the signature that the sign-in library put under it. */
export async function tokenOf(auth: Auth, headers: Headers): Promise<string | undefined> {
  const { authCookies, secret } = await auth.$context;
  const { name } = authCookies.sessionToken;
  const value = parse(headers.get("cookie") ?? "", name)[name] ?? "";
  const end = value.lastIndexOf(".");
  const token = value.slice(0, Math.max(0, end));
  const signed = Buffer.from(value.slice(end + 1), "base64");
  const right = createHmac("sha256", secret).update(token).digest();
  return token !== "" && signed.length === right.length && timingSafeEqual(signed, right) ? token : undefined;
}

/** The session with this token, read now, in a transaction of the role `auth`; from here on that transaction is the person's own. */
export async function readSession(tx: Db, token: string): Promise<SignedInSession | undefined> {
  const [session] = await sessionOf(tx, { token });
  return session;
}
