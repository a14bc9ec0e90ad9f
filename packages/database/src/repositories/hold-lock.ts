import { sql } from "drizzle-orm";
import { builtOnce } from "../tenancy/built-once.ts";

/** Also as `holdLock`, beside others who ask it so; whoever asks `holdLock` waits for all of them. */
export const holdLockTogether = builtOnce<{ name: string }>()((db, given) =>
  db.select({ held: sql`pg_advisory_xact_lock_shared(hashtextextended(${given("name")}, 0))` }).from(sql`(select 1) as one`),
);

/**
 * Takes a lock of the database under a name and holds it to the end of the transaction. What is asked after it in the same turn is
 * done after it too, and sees what the one before left.
 */
export const holdLock = builtOnce<{ name: string }>()((db, given) =>
  db.select({ held: sql`pg_advisory_xact_lock(hashtextextended(${given("name")}, 0))` }).from(sql`(select 1) as one`),
);
