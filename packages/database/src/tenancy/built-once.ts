import { type Placeholder, sql } from "drizzle-orm";
import { drizzle, PostgresJsSession } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { Db } from "./db.ts";

/** Where a statement leaves its place for a value. */
export type Given<Values> = <Name extends keyof Values & string>(name: Name) => Placeholder<Name>;

interface Buildable<Result> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Result> };
}

/** The connection of whoever runs a statement that was built here; set for as long as it takes to hand it over. */
let running: Sql | undefined;

/** Never connects: what is built on it is handed to the connection of whoever runs it. */
const builder: Db = drizzle(
  new Proxy(postgres({ max: 1 }), {
    get: (target, property) => {
      if (property !== "unsafe") return Reflect.get(target, property);
      if (running === undefined) throw new Error("a statement that is built once runs on a transaction of its own");
      return running.unsafe;
    },
  }),
);

/**
 * A statement whose text is put together the first time it is asked, and only filled in after that: the query builder takes
 * longer to write a statement than PostgreSQL to run it. For what every call asks, and never for a condition that comes and goes.
 *
 * A value stands in it as the driver takes it: a moment as ISO text, unless `sql.param(given("at"), column)` names its column.
 */
export function builtOnce<Values extends Record<string, unknown>>() {
  return <Result>(build: (db: Db, given: Given<Values>) => Buildable<Result>): ((db: Db, values: Values) => Promise<Result>) => {
    let built: ReturnType<Buildable<Result>["prepare"]> | undefined;
    return (db, values) => {
      built ??= build(builder, sql.placeholder).prepare("built once");
      running = connectionOf(db);
      try {
        // It reaches the driver before it waits for anything.
        return built.execute(values);
      } finally {
        running = undefined;
      }
    };
  };
}

/** The connection behind a transaction. */
export function connectionOf(db: Db): Sql {
  const { session } = db._;
  if (!(session instanceof PostgresJsSession)) throw new Error("a transaction of another driver");
  return session.client;
}
