import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";

/** What a repository works on: the transaction it was handed. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;
