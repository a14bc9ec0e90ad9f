import type { Db } from "../tenancy/db.ts";

const gathering = new WeakSet<Db>();

/**
 * From here on, reads of one kind that are asked for in the same turn of the event loop become one statement: whoever reads
 * many dossiers side by side reads them as one. Only for a transaction that writes nothing beside such reads, because they
 * leave later than what was asked for in the same turn.
 */
export function gatherReads(tx: Db): void {
  gathering.add(tx);
}

/** A read of some ids on behalf of a practice or its sealer. What was not found is not in the answer. */
type ReadMany<Scope, Id, Value> = (db: Db, scope: Scope, ids: readonly Id[]) => Promise<ReadonlyMap<Id, Value>>;

interface Turn<Scope, Id, Value> {
  readonly scope: Scope;
  readonly ids: Set<Id>;
  readonly found: Promise<ReadonlyMap<Id, Value>>;
}

/** Makes a read of many that can be asked for one at a time: see `gatherReads`. Each who asks gets what she asked for and no more. */
export function readTogether<Scope, Id, Value>(read: ReadMany<Scope, Id, Value>): ReadMany<Scope, Id, Value> {
  const turns = new WeakMap<Db, Turn<Scope, Id, Value>>();

  function turnOf(db: Db, scope: Scope): Turn<Scope, Id, Value> {
    const open = turns.get(db);
    if (open?.scope === scope) return open;
    const ids = new Set<Id>();
    const found = endOfTurn().then(() => {
      if (turns.get(db) === turn) turns.delete(db);
      return read(db, scope, [...ids]);
    });
    const turn = { scope, ids, found };
    turns.set(db, turn);
    return turn;
  }

  return async (db, scope, ids) => {
    if (!gathering.has(db)) return read(db, scope, ids);
    const turn = turnOf(db, scope);
    for (const id of ids) turn.ids.add(id);
    const found = await turn.found;
    return new Map([...found].filter(([id]) => ids.includes(id)));
  };
}

/** After everything that this turn set going has asked what it wants to know. */
function endOfTurn(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
