import type { PracticeId } from "@hervat/domain/primitives";
import { type Placeholder, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** What a read of many is given. */
export type OfMany = { readonly tenant: PracticeId; readonly ids: readonly string[] };

/** The rows of these ids. The list is one parameter: the statement is the same however many there are, and is prepared once. */
export function anyOf(column: PgColumn, ids: readonly string[] | Placeholder): SQL {
  return sql`${column} = any(${"name" in ids ? ids : sql.param(ids)}::uuid[])`;
}
