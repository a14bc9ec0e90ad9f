import postgres from "postgres";

/** What a practice consists of; `audit` stays, because audit rows are only added, and `auth.installation` is not a practice's. */
const SCHEMAS = ["identity", "care", "work", "billing", "reports", "auth"];

/**
 * Empties the database of its demo practices, as the owner: issued invoices can be removed in no other way. Nothing happens
 * when any other practice is here, and none can come in between.
 *
 * @param ownerUrl the address of the owner of the tables
 */
export async function removeDemoPractices(ownerUrl: string): Promise<"removed" | "other-practice"> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      await tx`lock table identity.practice_directory in access exclusive mode`;
      const practices = await tx<{ demo: boolean }[]>`select demo from identity.practice_directory`;
      if (practices.some(({ demo }) => !demo)) return "other-practice";
      if (practices.length === 0) return "removed";
      const tables = await tx<{ name: string }[]>`
        select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname = any(${SCHEMAS}) and not (n.nspname = 'auth' and c.relname = 'installation')`;
      await tx.unsafe(`truncate ${tables.map(({ name }) => name).join(", ")}`);
      return "removed";
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
