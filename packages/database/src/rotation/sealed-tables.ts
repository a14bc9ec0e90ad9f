import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { isSealedColumn } from "../schema/columns.ts";
import * as schema from "../schema/index.ts";

/** A table in which something is sealed, as the schema says. */
export interface SealedTable {
  /** `schema.table` */
  readonly name: string;
  readonly columns: readonly string[];
  /** What a value is bound to: the key of its row without the practice, and the practice itself where nothing else is left. */
  readonly boundBy: readonly string[];
}

/** Every table with a sealed column: a new one is in it by itself. */
export function sealedTables(): readonly SealedTable[] {
  return Object.values(schema)
    .filter((one) => is(one, PgTable))
    .map((table) => getTableConfig(table))
    .map(({ schema: home = "public", name, columns, primaryKeys }) => {
      const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
      return {
        name: `${home}.${name}`,
        columns: columns.filter(isSealedColumn).map((column) => column.name),
        boundBy: key.map((column) => column.name).filter((column) => column !== "tenant_id"),
      };
    })
    .filter(({ columns }) => columns.length > 0);
}
