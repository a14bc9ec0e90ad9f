import type { SigningKey } from "@hervat/domain/plugins";
import type { MembershipId, PracticeId, SigningKeyId } from "@hervat/domain/primitives";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { signingKeys } from "../schema/signing-key.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** A key with who came to know it, and who removed it when. */
export interface KeptSigningKey extends SigningKey {
  readonly addedAt: Date;
  readonly addedBy: MembershipId;
  readonly removedAt: Date | null;
  readonly removedBy: MembershipId | null;
}

/** The keys that a practice knows, or knew. */
export function signingKeyRepository(db: Db, tenant: PracticeId) {
  const own = eq(signingKeys.tenantId, tenant);
  const inUse = and(own, isNull(signingKeys.removedAt));
  return {
    /** The removed ones too, in the order in which they came. */
    async list(): Promise<KeptSigningKey[]> {
      const rows = await db.select().from(signingKeys).where(own).orderBy(asc(signingKeys.addedAt)).limit(MOST_ROWS);
      return rows.map(({ tenantId: _, ...key }) => key);
    },

    async known(): Promise<SigningKey[]> {
      const { id, name, publicKey, fingerprint } = signingKeys;
      return db.select({ id, name, publicKey, fingerprint }).from(signingKeys).where(inUse).limit(MOST_ROWS);
    },

    /** @returns false when the practice knows it already: then nothing was written */
    async add(key: SigningKey, added: { readonly at: Date; readonly by: MembershipId }): Promise<boolean> {
      const rows = await db
        .insert(signingKeys)
        .values({ ...key, tenantId: tenant, addedAt: added.at, addedBy: added.by })
        .onConflictDoNothing({ target: [signingKeys.tenantId, signingKeys.fingerprint], where: sql`removed_at is null` })
        .returning({ id: signingKeys.id });
      return rows.length === 1;
    },

    /** @returns the key that was removed; undefined when it was gone */
    async remove(id: SigningKeyId, removed: { readonly at: Date; readonly by: MembershipId }): Promise<SigningKey | undefined> {
      const [row] = await db
        .update(signingKeys)
        .set({ removedAt: removed.at, removedBy: removed.by })
        .where(and(inUse, eq(signingKeys.id, id)))
        .returning();
      return row;
    },
  };
}
