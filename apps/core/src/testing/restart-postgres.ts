import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { TestDatabase } from "@hervat/database/testing";
import postgres from "postgres";

/** Of any connection the parent is the server itself. */
async function postmasterOf(database: TestDatabase): Promise<number> {
  const [row] = await database.admin<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const stat = await readFile(`/proc/${row?.pid}/stat`, "utf8");
  return Number(/^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1]);
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
  return sql`select 1`
    .then(
      () => true,
      () => false,
    )
    .finally(() => sql.end({ timeout: 1 }).catch(() => {}));
}

/**
 * Ends the server of this test at once, as a crash does, and waits until it answers again: whoever attached to an embedded server
 * starts it anew on its old port.
 */
export async function restartPostgres(database: TestDatabase): Promise<void> {
  process.kill(await postmasterOf(database), "SIGQUIT");
  for (const deadline = Date.now() + 60_000; ; ) {
    await pause(100);
    if (await answers(database.ownerUrl)) return;
    if (Date.now() > deadline) throw new Error("the database did not come back");
  }
}
