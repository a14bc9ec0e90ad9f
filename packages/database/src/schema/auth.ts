import type { MembershipId, PersonId } from "@hervat/domain/primitives";
import { bigint, boolean, index, integer, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytes, oneOf, word } from "./columns.ts";

export const PHONE_KINDS = ["iphone", "android", "computer", "other"] as const;

/**
 * Sign-in, as better-auth keeps it. Only the login role `auth` has grants here. The tables carry no tenant: a person signs in
 * before a practice is chosen, and what she may see is decided from `identity.membership` at every request.
 */
export const authSchema = pgSchema("auth");

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const created = () => moment("created_at").notNull().defaultNow();
const updated = () => moment("updated_at").notNull().defaultNow();

/** A sign-in; `id` is the id of the person. */
export const authUsers = authSchema.table("user", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  twoFactorEnabled: boolean("two_factor_enabled").default(false),
  createdAt: created(),
  updatedAt: updated(),
});

export const authSessions = authSchema.table(
  "session",
  {
    id: uuid("id").primaryKey(),
    /** Opens nothing by itself: a cookie carries it together with an HMAC whose secret is not in the database. */
    token: text("token").notNull().unique(),
    userId: uuid("user_id")
      .notNull()
      .references(() => authUsers.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    /** The door where the session began; it opens no other. */
    door: text("door").notNull(),
    /** The membership chosen after sign-in; every request reads it anew. */
    membershipId: uuid("membership_id"),
    /** When the second factor was given in this session; without it only enrolment is open. */
    secondFactorAt: moment("second_factor_at"),
    lastSeenAt: moment("last_seen_at").notNull().defaultNow(),
    createdAt: created(),
    updatedAt: updated(),
  },
  (table) => [index("session_user").on(table.userId)],
);

export const authAccounts = authSchema.table(
  "account",
  {
    id: uuid("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => authUsers.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    /** scrypt with salt. */
    password: text("password"),
    createdAt: created(),
    updatedAt: updated(),
  },
  (table) => [index("account_user").on(table.userId)],
);

export const authVerifications = authSchema.table(
  "verification",
  {
    id: uuid("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: created(),
    updatedAt: updated(),
  },
  (table) => [index("verification_identifier").on(table.identifier)],
);

export const authTwoFactors = authSchema.table("two_factor", {
  id: uuid("id").primaryKey(),
  /** Encrypted with the installation's auth secret, like the recovery codes. */
  secret: text("secret").notNull(),
  backupCodes: text("backup_codes").notNull(),
  userId: uuid("user_id")
    .notNull()
    .unique()
    .references(() => authUsers.id, { onDelete: "cascade" }),
  verified: boolean("verified").default(true),
  failedVerificationCount: integer("failed_verification_count").default(0),
  lockedUntil: moment("locked_until"),
});

const passkeyColumns = () => ({
  id: uuid("id").primaryKey(),
  name: text("name"),
  publicKey: text("public_key").notNull(),
  userId: uuid("user_id")
    .notNull()
    .references(() => authUsers.id, { onDelete: "cascade" }),
  /** As the browser names it. */
  credentialID: text("credential_id").notNull().unique(),
  /** How often the device used it: a copy of the key comes with a number that was seen before. */
  counter: bigint("counter", { mode: "number" }).notNull(),
  deviceType: text("device_type").notNull(),
  backedUp: boolean("backed_up").notNull(),
  transports: text("transports"),
  aaguid: text("aaguid"),
  /** The door where it was made; at the hostname of another it does not exist. */
  door: text("door").notNull(),
  usedAt: moment("used_at"),
  createdAt: created(),
});

/** Passkeys: the public half of a key that never leaves the device of its owner. */
export const authPasskeys = authSchema.table("passkey", passkeyColumns(), (table) => [index("passkey_user").on(table.userId)]);

/** The same table as the sign-in of one door writes it, which knows no doors. */
export function passkeysMadeAt(door: string) {
  return authSchema.table("passkey", {
    ...passkeyColumns(),
    door: text("door")
      .notNull()
      .$default(() => door),
  });
}

/** A telephone that a client trusts: it opens dates and diary without signing in. Only the hash of its token is kept. */
export const trustedPhones = authSchema.table(
  "trusted_phone",
  {
    id: uuid("id").primaryKey(),
    personId: uuid("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => authUsers.id, { onDelete: "cascade" }),
    /** The one way in that it opens. */
    membershipId: uuid("membership_id").$type<MembershipId>().notNull(),
    tokenHash: bytes("token_hash").notNull().unique(),
    kind: word("kind", PHONE_KINDS).notNull(),
    trustedAt: moment("trusted_at").notNull(),
    lastSeenAt: moment("last_seen_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    forgottenAt: moment("forgotten_at"),
  },
  (table) => [index("trusted_phone_person").on(table.personId), oneOf("kind_is_known", table.kind, PHONE_KINDS)],
);

/** Budgets against guessing: one row per (what, who); counted in one statement, so parallel guesses cannot share a count. */
export const authBudgets = authSchema.table("rate_limit", {
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  /** Milliseconds since 1970: when the window began. */
  windowStart: bigint("window_start", { mode: "number" }).notNull(),
});

/** What holds for the whole installation, outside any practice; at most one row. */
export const installationState = authSchema.table("installation", {
  id: integer("id").primaryKey().default(1),
  /** Since when the start code of the terminal opens nothing any more. */
  setupDoneAt: moment("setup_done_at"),
  /** From here on nobody signs in with a demo account. */
  demoClosedAt: moment("demo_closed_at"),
});
