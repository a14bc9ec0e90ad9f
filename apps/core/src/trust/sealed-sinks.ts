import type { Sealed } from "@hervat/database/sealed";
import { inPractice, type TestPractice } from "@hervat/database/testing";
import type { TestService } from "../testing/test-service.ts";
import type { Sink } from "./canary-sweep.ts";

/** Every sealed column of a practice, opened with its key: what the wall keeps in. A column without a row has no texts. */
export async function sealedSinks(test: TestService, practice: TestPractice): Promise<Sink[]> {
  const columns = await test.database.admin<{ table: string; column: string }[]>`
    select table_schema || '.' || table_name as table, column_name as column from information_schema.columns
    where data_type = 'bytea' and column_name !~ '(hash|plain_bytes)$' and table_schema in ('identity', 'care', 'work', 'billing', 'reports') order by 1, 2`;
  return inPractice(test.database, practice, async (_tx, sealer) => {
    const sinks: Sink[] = [];
    for (const { table, column } of columns) {
      const rows = await test.database.admin.unsafe(
        `select ${column} as value, to_jsonb(t) - '${column}' as row from ${table} t where tenant_id = '${practice.id}'`,
      );
      const filled = rows.filter(({ value }) => value instanceof Uint8Array);
      const texts = filled.flatMap(({ value, row }) =>
        keysOf(Object(row)).flatMap((key) => {
          try {
            return [sealer.openText({ table, column, row: key }, asKept(value))];
          } catch {
            return [];
          }
        }),
      );
      // What is not sealed with the key of the practice does not open.
      if (filled.length === 0 || texts.length > 0) sinks.push({ name: `${table}.${column}`, texts });
    }
    return sinks;
  });
}

/** What a value may be sealed under: the id of its row, or what stands in for one. */
function keysOf(row: Readonly<Record<string, unknown>>): string[] {
  const { id, session_id: session, step_id: step, tenant_id: tenant, report_id: report, version_hash: hash } = row;
  return [id, session, step, tenant, `${report}/${hash}`].filter((key) => typeof key === "string");
}

/** As the driver reads a sealed column: the mark is in the type alone, and what was not sealed does not open. */
function asKept(value: unknown): Sealed {
  return value as Sealed;
}
