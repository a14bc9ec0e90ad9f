import { ok, type Result, refuse } from "@hervat/domain/primitives";
import postgres from "postgres";
import { backedUpTables } from "../backup/tables.ts";

/** What stays when the demo goes: what was done to the installation, and how it was set up. */
const KEPT = ["audit.installation", "auth.installation"];

export type ClearDemoRefusal = { readonly kind: "real-practice-here"; readonly practices: number };

/**
 * Empties an installation that holds demo practices and nothing else, as its owner. Where one practice is not a demo it
 * touches nothing.
 */
export async function clearDemo(ownerUrl: string): Promise<Result<{ practices: number }, ClearDemoRefusal>> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      await tx`lock table identity.practice in access exclusive mode`;
      await tx`alter table identity.practice no force row level security`;
      const [counted] = await tx<{ real: number; demo: number }[]>`
        select count(*) filter (where not demo)::int as real, count(*) filter (where demo)::int as demo from identity.practice`;
      await tx`alter table identity.practice force row level security`;
      if (counted === undefined || counted.real > 0) return refuse({ kind: "real-practice-here", practices: counted?.real ?? 0 } as const);

      const tables = (await backedUpTables(tx)).map(({ table }) => table).filter((table) => !KEPT.includes(table));
      for (const table of tables) await tx.unsafe(`alter table ${table} disable trigger user`);
      await tx.unsafe(`truncate ${[...tables, "queue.job_common"].join(", ")}`);
      for (const table of tables) await tx.unsafe(`alter table ${table} enable trigger user`);
      return ok({ practices: counted.demo });
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
