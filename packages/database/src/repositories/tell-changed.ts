import { sql } from "drizzle-orm";
import type { Db } from "../tenancy/db.ts";
import { NOTICES } from "../tenancy/notices.ts";

/** Wakes whoever follows this id, once this transaction is committed. */
export async function tellChanged(db: Db, id: string): Promise<void> {
  await db.execute(sql`select pg_notify(${NOTICES}, ${id})`);
}
