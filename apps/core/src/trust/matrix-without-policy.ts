import type { PracticeId } from "@hervat/domain/primitives";
import type { Service } from "../service-context.ts";
import type { TestService } from "../testing/test-service.ts";

/** The same service, whose policy says yes to everything: what is still refused, the database refuses. */
export function withoutPolicy(service: Service): Service {
  return {
    ...service,
    contextFor: (call) => ({ ...service.contextFor(call), mayEver: () => true, may: () => true, authorise: () => {} }),
  };
}

const tables = new WeakMap<TestService, Promise<string[]>>();

/** Every table that holds rows of a practice. */
function tablesOf(test: TestService): Promise<string[]> {
  const known = tables.get(test) ?? readTables(test);
  tables.set(test, known);
  return known;
}

async function readTables({ database: { admin } }: TestService): Promise<string[]> {
  const rows = await admin<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name = 'tenant_id' and table_schema in ('identity', 'care', 'work', 'billing', 'reports', 'audit') order by 1`;
  return rows.map(({ name }) => name);
}

/**
 * One word for all rows of a practice: another as soon as one of them changes. Whatever writes a row leaves the number of its
 * transaction on it, which is higher than any before; what removes one leaves fewer.
 */
export async function rowsOf(test: TestService, practice: PracticeId): Promise<string> {
  const parts = (await tablesOf(test)).map(
    (table) => `select count(*) as rows, max(xmin::text::bigint) as last from ${table} where tenant_id = '${practice}'`,
  );
  const [found] = await test.database.admin.unsafe(
    `select string_agg(rows || '/' || coalesce(last, 0), ' ') as word from (${parts.join(" union all ")}) r`,
  );
  return String(found?.["word"]);
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What only this practice knows: its ids, its names and its codes. */
export async function knownOf(test: TestService, practice: PracticeId): Promise<string[]> {
  const words = new Set<string>([practice]);
  for (const table of await tablesOf(test)) {
    const rows = await test.database.admin.unsafe(`select to_jsonb(t) as row from ${table} t where tenant_id = '${practice}'`);
    for (const { row } of rows)
      for (const [column, value] of Object.entries(Object(row)))
        if (typeof value === "string" && (isUuid.test(value) || ["name", "code", "email"].includes(column))) words.add(value);
  }
  return [...words].filter((word) => word.length > 5);
}
