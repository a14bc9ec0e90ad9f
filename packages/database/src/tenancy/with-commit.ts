import type { Db } from "./db.ts";

const asked = new WeakMap<Db, Promise<unknown>[]>();

/** From here on this transaction hears what was left for its commit. */
export function hearAnswers(tx: Db): void {
  asked.set(tx, []);
}

/**
 * Leaves the answer to a last statement for after the commit, which then goes out in the same breath: what that statement holds is held
 * for a round trip less. When it fails PostgreSQL makes a rollback of the commit, and the transaction fails with it.
 *
 * @throws Error inside a savepoint: nobody would hear that it failed
 */
export function answeredWithCommit(tx: Db, statement: Promise<unknown>): void {
  // Heard by who ended the transaction; until then it is nobody's.
  statement.catch(() => {});
  const left = asked.get(tx);
  if (left === undefined) throw new Error("only the transaction itself is asked to commit");
  left.push(statement);
}

/** After the commit. @throws what such a statement failed with: nothing was committed then */
export async function answersOf(tx: Db): Promise<void> {
  await Promise.all(asked.get(tx) ?? []);
}
