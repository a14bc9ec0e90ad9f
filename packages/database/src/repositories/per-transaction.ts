import type { Db } from "../tenancy/db.ts";

/**
 * Reads each thing once per transaction, however many ask: a batch makes many letters in one, under one letterhead. Only for
 * what no verb changes and reads again in the same transaction.
 */
export function perTransaction<Key, Value>(read: (db: Db, key: Key) => Promise<Value>) {
  const known = new WeakMap<Db, Map<Key, Promise<Value>>>();
  return (db: Db, key: Key): Promise<Value> => {
    const ofTransaction = known.get(db) ?? new Map<Key, Promise<Value>>();
    known.set(db, ofTransaction);
    const found = ofTransaction.get(key) ?? read(db, key);
    ofTransaction.set(key, found);
    return found;
  };
}
