import type { TestService } from "../testing/test-service.ts";

/** What one call may change that would shut the door to all that come after it. */
const STANDING = ["identity.membership", "identity.link", "work.trajectory", "care.privacy_basis", "identity.practice"] as const;

/** Remembers who is in and which cases are open. @returns what puts that back. */
export async function keepWorld({ database: { admin } }: TestService): Promise<() => Promise<void>> {
  const kept: { table: string; columns: string[]; rows: unknown[] }[] = [];
  for (const table of STANDING) {
    const rows = (await admin.unsafe(`select to_jsonb(t) as row from ${table} t`)).map(({ row }) => row);
    kept.push({ table, columns: Object.keys(Object(rows[0])), rows });
  }
  return async () => {
    for (const { table, columns, rows } of kept) {
      const set = columns.map((column) => `"${column}" = r."${column}"`).join(", ");
      await admin.unsafe(
        `update ${table} t set ${set} from jsonb_populate_recordset(null::${table}, $1::text::jsonb) r where t.id = r.id and t is distinct from r`,
        [JSON.stringify(rows)],
      );
    }
  };
}
