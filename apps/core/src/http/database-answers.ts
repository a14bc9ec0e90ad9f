import type { Database } from "@hervat/database";
import { sql } from "drizzle-orm";

const WITHIN_MS = 2_000;

export async function databaseAnswers(database: Database): Promise<boolean> {
  const asked = database.transactAs("auth", {}, (tx) => tx.execute(sql`select 1`)).then(() => true);
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), WITHIN_MS).unref());
  return Promise.race([asked, late]).catch(() => false);
}
