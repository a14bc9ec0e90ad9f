import type { Db } from "@hervat/database";
import { authBudgets } from "@hervat/database/schema";
import { eq, lt, sql } from "drizzle-orm";

export interface Budget {
  readonly windowSeconds: number;
  readonly max: number;
}

export type Spent = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

/**
 * Spends one try of a budget for guessing. One statement counts and decides, so parallel guesses, and guesses on several servers,
 * never share a count. When the database is away this throws, and whoever asked is refused.
 */
export async function spend(db: Db, key: string, { windowSeconds, max }: Budget, now: Date): Promise<Spent> {
  const at = now.getTime();
  const fresh = sql`${authBudgets.windowStart} <= ${at - windowSeconds * 1000}`;
  const [row] = await db
    .insert(authBudgets)
    .values({ key, count: 1, windowStart: at })
    .onConflictDoUpdate({
      target: authBudgets.key,
      set: {
        count: sql`case when ${fresh} then 1 else ${authBudgets.count} + 1 end`,
        windowStart: sql`case when ${fresh} then ${at} else ${authBudgets.windowStart} end`,
      },
    })
    .returning();
  if (row === undefined) throw new Error("the budget was not counted");
  if (row.count <= max) return { allowed: true };
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((row.windowStart + windowSeconds * 1000 - at) / 1000)) };
}

/** A success gives the budget back: twelve right passwords in a morning are no guesses. */
export async function giveBack(db: Db, key: string): Promise<void> {
  await db.delete(authBudgets).where(eq(authBudgets.key, key));
}

/** Rows whose window is long over say nothing any more. */
export async function sweepBudgets(db: Db, now: Date): Promise<void> {
  await db.delete(authBudgets).where(lt(authBudgets.windowStart, now.getTime() - 24 * 3600 * 1000));
}
