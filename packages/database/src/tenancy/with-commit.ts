import type { Db } from "./db.ts";

const asked = new WeakMap<Db, Promise<unknown>[]>();

/**
 * Leaves the answer to a last statement for after the commit, which then goes out in the same breath: what that statement holds is held
 * for a round trip less. When it fails PostgreSQL makes a rollback of the commit, and the transaction fails with it.
 */
export function answeredWithCommit(tx: Db, statement: Promise<unknown>): void {
  // Heard by who ended the transaction; until then it is nobody's.
  statement.catch(() => {});
  asked.set(tx, [...(asked.get(tx) ?? []), statement]);
}

/** After the commit. @throws what such a statement failed with: nothing was committed then */
export async function answersOf(tx: Db): Promise<void> {
  await Promise.all(asked.get(tx) ?? []);
}
