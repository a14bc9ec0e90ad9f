import type { PracticeId } from "@hervat/domain/primitives";
import { asc, eq } from "drizzle-orm";
import { practiceKeys } from "../schema/practice.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import type { KeyEncryptionKey } from "./key-encryption-key.ts";
import { makeSealer, type Sealer } from "./sealer.ts";

const keysOf = builtOnce<{ tenant: PracticeId }>()((db, given) =>
  db
    .select()
    .from(practiceKeys)
    .where(eq(practiceKeys.tenantId, given("tenant")))
    .orderBy(asc(practiceKeys.number)),
);

/** Gives out sealers: it knows how to read a practice's keys and unwrap them. */
export interface Keyring {
  /** The sealer of the practice of this transaction. Its role needs a grant on the keys, which the manager's has not. */
  sealerFor(tx: Db, tenant: PracticeId): Promise<Sealer>;
  /** Writes the first data key of a new practice, in the transaction that makes it. */
  addFirstKey(tx: Db, tenant: PracticeId, now: Date): Promise<void>;
}

export function keyring(wrappedBy: KeyEncryptionKey): Keyring {
  return {
    async sealerFor(tx, tenant) {
      const rows = await keysOf(tx, { tenant });
      const current = rows.findLast(({ retiredAt }) => retiredAt === null);
      if (current === undefined) throw new Error(`practice ${tenant} has no data key in use`);
      const live = rows.filter(({ retiredAt }) => retiredAt === null);
      const keys = await Promise.all(
        live.map(async ({ number, wrapped }) => [number, await wrappedBy.unwrap(tenant, number, wrapped)] as const),
      );
      return makeSealer(tenant, new Map(keys), current.number);
    },
    async addFirstKey(tx, tenant, now) {
      const { wrapped } = await wrappedBy.makeDataKey(tenant, 1);
      await tx.insert(practiceKeys).values({ tenantId: tenant, number: 1, wrapped, createdAt: now });
    },
  };
}
