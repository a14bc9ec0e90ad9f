import { randomUUID } from "node:crypto";
import { drizzleAdapter } from "@better-auth/drizzle-adapter";
import type { Database } from "@hervat/database";
import {
  authAccounts,
  authPasskeys,
  authSessions,
  authTwoFactors,
  authUsers,
  authVerifications,
  passkeysMadeAt,
} from "@hervat/database/schema";
import { PersonId } from "@hervat/domain/primitives";
import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Logger } from "../http/log.ts";
import { onlyPasskeyStands } from "../passkey/only-passkey-stands.ts";
import { PASSKEY_ADD, PASSKEY_SIGN_IN, PasskeyName, passkeyPlugin } from "../passkey/passkey-plugin.ts";
import { spend } from "./budget.ts";
import { ADDRESS_BUDGET, budgetKey, USED_CODE_BUDGET } from "./budgets.ts";
import type { Door } from "./door.ts";
import type { MembershipChoice } from "./identity.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./passwords.ts";
import { ABSOLUTE_SECONDS } from "./session-limits.ts";

/** Sessions that begin at these paths began with a second factor; at any other path they began with a password alone. */
const SECOND_FACTOR_PATHS: ReadonlySet<string> = new Set(["/two-factor/verify-totp", "/two-factor/verify-backup-code", PASSKEY_SIGN_IN]);

const CODE_PATH = "/two-factor/verify-totp";
const CodeBody = z.object({ code: z.string() });

const AddPasskeyBody = z.object({ response: z.unknown(), name: PasskeyName });

/** A new password ends every session and begins one in their place: she who changed it stays where she was. */
const StandingSession = z.object({ secondFactorAt: z.date().nullish(), membershipId: z.string().nullish() });

export interface AuthParts {
  readonly door: Door;
  readonly origin: string;
  readonly secret: string;
  /** A connection as the login role `auth`. */
  readonly db: ReturnType<Database["signIn"]>;
  readonly clock: Clock;
  readonly log: Logger;
  /** What this person may open at this door now; nobody with nothing to open gets a session. */
  memberships(personId: PersonId): Promise<readonly MembershipChoice[]>;
  sendNewPasswordMail(user: { readonly id: string; readonly email: string }, url: string): Promise<void>;
}

/**
 * The sign-in of one door: e-mail, password and a code from an app, over tables that all doors share. Accounts are made by
 * set-up, an invitation or the demo, never here. Which of its paths are open, and to whom, is decided in `auth-routes.ts`.
 */
export function createAuth(parts: AuthParts) {
  const { door, origin, secret, db, clock, log } = parts;
  const secure = origin.startsWith("https:");

  /** Someone who read a code over a shoulder comes second. The codes of a demo stand on its own page, so there it proves nothing. */
  async function useCode(userId: string, body: unknown): Promise<void> {
    const { code } = CodeBody.parse(body);
    const spent = await spend(db, budgetKey("used-code", `${userId} ${code}`), USED_CODE_BUDGET, clock.now());
    if (!spent.allowed) throw APIError.from("UNAUTHORIZED", { code: "INVALID_CODE", message: "used before" });
  }

  /** The codes were put aside for a new telephone: until it is there only the passkey opens, and no password. */
  async function refusePasswordAlone(userId: string): Promise<void> {
    if (await onlyPasskeyStands(db, userId)) throw APIError.from("UNAUTHORIZED", { code: "PASSKEY_NEEDED", message: "a passkey is asked" });
  }

  const markUsed = async (credentialId: string) => {
    await db.update(authPasskeys).set({ usedAt: clock.now() }).where(eq(authPasskeys.credentialID, credentialId));
  };

  return betterAuth({
    appName: "Hervat",
    baseURL: origin,
    basePath: "/auth",
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: {
        user: authUsers,
        session: authSessions,
        account: authAccounts,
        verification: authVerifications,
        twoFactor: authTwoFactors,
        passkey: passkeysMadeAt(door),
      },
    }),
    logger: { log: (level) => log.debug({ level, door }, "sign-in library") },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      resetPasswordTokenExpiresIn: 60 * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => parts.sendNewPasswordMail(user, `${origin}/new-password/${token}`),
    },
    session: {
      expiresIn: ABSOLUTE_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        door: { type: "string", required: true, input: false },
        membershipId: { type: "string", required: false, input: false },
        secondFactorAt: { type: "date", required: false, input: false },
        lastSeenAt: { type: "date", required: true, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const memberships = await parts.memberships(PersonId.parse(session.userId));
            // Someone with nothing to open here is answered like someone with a key that nobody knows.
            if (memberships.length === 0 && context?.path === PASSKEY_SIGN_IN)
              throw APIError.from("UNAUTHORIZED", { code: "PASSKEY_NOT_FOUND", message: "opens nothing" });
            if (memberships.length === 0) return false;
            if (context?.path === "/sign-in/email") await refusePasswordAlone(session.userId);
            const now = clock.now();
            const secondFactor = context !== null && SECOND_FACTOR_PATHS.has(context.path);
            if (context?.path === CODE_PATH && memberships.some(({ demo }) => !demo)) await useCode(session.userId, context.body);
            const renewed =
              context?.path === "/change-password" ? StandingSession.safeParse(context.context.session?.session).data : undefined;
            return {
              data: {
                ...session,
                door,
                createdAt: now,
                lastSeenAt: now,
                secondFactorAt: secondFactor ? now : (renewed?.secondFactorAt ?? null),
                membershipId:
                  secondFactor && memberships.length === 1 ? (memberships[0]?.membershipId ?? null) : (renewed?.membershipId ?? null),
                // Without "remember me" the library would make it 24 hours.
                expiresAt: new Date(now.getTime() + ABSOLUTE_SECONDS * 1000),
              },
            };
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        // A trusted device would be a way in without the second factor; a new password ends every other session.
        if (context.path.startsWith("/two-factor/verify-")) return { context: { body: { ...context.body, trustDevice: false } } };
        // A new key opens nothing by itself: whoever adds it is signed in already.
        if (context.path === PASSKEY_ADD) {
          const given = AddPasskeyBody.safeParse(context.body);
          if (!given.success) throw APIError.from("BAD_REQUEST", { code: "NAME_MISSING", message: "a key has a name" });
          return { context: { body: { ...given.data, createSession: false } } };
        }
        if (context.path === "/change-password") return { context: { body: { ...context.body, revokeOtherSessions: true } } };
        return undefined;
      }),
    },
    plugins: [
      twoFactor({ issuer: "Hervat", accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * 60 } }),
      passkeyPlugin({ origin, used: markUsed }),
    ],
    rateLimit: {
      enabled: true,
      customStorage: {
        async consume(key) {
          const spent = await spend(db, `address:${door}:${key}`, ADDRESS_BUDGET, clock.now());
          return spent.allowed ? { allowed: true, retryAfter: null } : { allowed: false, retryAfter: spent.retryAfterSeconds };
        },
      },
    },
    advanced: {
      cookiePrefix: `${secure ? "__Host-" : ""}hervat-${door}`,
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: door === "coach" ? "strict" : "lax", path: "/" },
      ipAddress: { ipAddressHeaders: ["x-client-ip"] },
      database: { generateId: ({ model }) => (model === "verification" ? randomUUID() : v7()) },
    },
  });
}
export type Auth = ReturnType<typeof createAuth>;
