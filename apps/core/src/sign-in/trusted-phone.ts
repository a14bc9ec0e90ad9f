import { createHash, randomBytes } from "node:crypto";
import type { Db } from "@hervat/database";
import { trustedPhones } from "@hervat/database/schema";
import type { MembershipId, PersonId } from "@hervat/domain/primitives";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";

/** So long a trusted telephone opens dates and diary. */
export const TRUST_DAYS = 30;

/** What it is, as far as a page can tell; never its name or number. */
export const PhoneKind = z.enum(["iphone", "android", "computer", "other"]);
export type PhoneKind = z.infer<typeof PhoneKind>;

export interface TrustedPhone {
  readonly id: string;
  readonly personId: PersonId;
  readonly membershipId: MembershipId;
  readonly kind: PhoneKind;
  readonly trustedAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** The telephones that people trust, in transactions of the role `auth`. Only the hash of a token is kept. */
export function trustedPhoneRepository(db: Db) {
  const standing = (now: Date) => and(isNull(trustedPhones.forgottenAt), gt(trustedPhones.expiresAt, now));
  return {
    async add(phone: Pick<TrustedPhone, "personId" | "membershipId" | "kind">, now: Date): Promise<{ token: string; expiresAt: Date }> {
      const token = randomBytes(32).toString("base64url");
      const expiresAt = new Date(now.getTime() + TRUST_DAYS * 86_400_000);
      const row = { id: v7(), ...phone, tokenHash: hashOf(token), trustedAt: now, lastSeenAt: now, expiresAt };
      await db.insert(trustedPhones).values(row);
      return { token, expiresAt };
    },

    async find(token: string, now: Date): Promise<TrustedPhone | undefined> {
      const [row] = await db
        .select()
        .from(trustedPhones)
        .where(and(eq(trustedPhones.tokenHash, hashOf(token)), standing(now)));
      return row;
    },

    async markSeen(id: string, now: Date): Promise<void> {
      await db.update(trustedPhones).set({ lastSeenAt: now }).where(eq(trustedPhones.id, id));
    },

    /** Those that still open something, the latest first. */
    list(personId: PersonId, now: Date): Promise<TrustedPhone[]> {
      return db
        .select()
        .from(trustedPhones)
        .where(and(eq(trustedPhones.personId, personId), standing(now)))
        .orderBy(desc(trustedPhones.trustedAt));
    },

    /** @returns false when she trusts no such telephone. */
    async forget(personId: PersonId, id: string, now: Date): Promise<boolean> {
      const forgotten = await db
        .update(trustedPhones)
        .set({ forgottenAt: now })
        .where(and(eq(trustedPhones.personId, personId), eq(trustedPhones.id, id), isNull(trustedPhones.forgottenAt)))
        .returning({ id: trustedPhones.id });
      return forgotten.length > 0;
    },

    async forgetAll(personId: PersonId, now: Date): Promise<void> {
      await db
        .update(trustedPhones)
        .set({ forgottenAt: now })
        .where(and(eq(trustedPhones.personId, personId), isNull(trustedPhones.forgottenAt)));
    },
  };
}

function hashOf(token: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
