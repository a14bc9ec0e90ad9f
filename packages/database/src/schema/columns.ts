import type { PlainDate, PracticeId } from "@hervat/domain/primitives";
import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  customType,
  date,
  foreignKey,
  integer,
  pgPolicy,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { Sealed } from "../sealed/sealed-value.ts";

export const tenantId = () => uuid("tenant_id").$type<PracticeId>().notNull();

/** Made in code, never by the database: a sealed column is bound to the id of its row. */
export const rowId = () => uuid("id").notNull();

/** A moment in time, a `Date`. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** A calendar day, text `YYYY-MM-DD`; never a `Date`, which would shift it by a time zone. */
export const civilDay = (name: string) => date(name, { mode: "string" }).$type<PlainDate>();

/** Counts saves; a save names the version it read, so that nobody overwrites a text she has not seen. */
export const version = () => integer("version").notNull().default(1);

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** The mark of a sealed column: to the database it is as much bytea as a hash. */
const asItIs = (value: Sealed): Uint8Array => value;

/** Bytes that only a `Sealer` can make: plain text does not fit in this column. */
export const sealed = customType<{ data: Sealed; driverData: Uint8Array }>({ dataType: () => "bytea", toDriver: asItIs });

/** Whether a column was made by `sealed`. Drizzle keeps the function that a custom type was given on its column, and nothing else of it. */
export function isSealedColumn(column: AnyPgColumn): boolean {
  return Reflect.get(column, "mapTo") === asItIs;
}

/** The practice of this transaction; null when none was set, so that nothing is equal to it. */
export const currentTenant = sql.raw("(select nullif(current_setting('app.tenant', true), '')::uuid)");
export const currentUser = sql.raw("(select nullif(current_setting('app.user', true), '')::uuid)");

/** Rows of the current practice only, to read and to write. */
export const ofTenant = () =>
  pgPolicy("of_tenant", { for: "all", using: sql`tenant_id = ${currentTenant}`, withCheck: sql`tenant_id = ${currentTenant}` });

/** The key and the policy that every table of a practice has. */
export function tenantRow(table: { tenantId: AnyPgColumn; id: AnyPgColumn }) {
  return [primaryKey({ columns: [table.tenantId, table.id] }), ofTenant()];
}

/** A reference within the same practice: the tenant is part of the key, so a row of another practice cannot be named. */
export function sameTenant(name: string, columns: [AnyPgColumn, AnyPgColumn], foreignColumns: [AnyPgColumn, AnyPgColumn]) {
  return foreignKey({ name, columns, foreignColumns });
}

/** A column that holds one of a few words; `oneOf` says the same in SQL. */
export const word = <const Word extends string>(name: string, _words: readonly Word[]) => text(name).$type<Word>();

/** The column holds one of these words. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${literals(values)})`);
}

export function literals(values: readonly string[]): SQL {
  return sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", "));
}
