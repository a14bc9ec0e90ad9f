import type { ServingRole } from "@hervat/database";
import type { ReservedSql, Sql } from "postgres";
import type { Recording } from "./core-recorder.ts";
import type { RecordedStatement } from "./recorded-statement.ts";

/**
 * Asks the same statements again, through the driver alone: in their order, on as many connections, and each as soon as what it may have
 * waited for is answered.
 *
 * @param clientOf of the database as it was before they were recorded
 * @throws when a statement fails, or touches another number of rows than it did
 */
export async function replay(recording: Recording, clientOf: (role: ServingRole) => Sql): Promise<void> {
  const taken = new Map<number, ReservedSql>();
  const answers: Promise<void>[] = [];
  try {
    for (const statement of recording) {
      await Promise.all(statement.after.map((index) => answers[index]));
      const { connection, role } = statement;
      const sql = taken.get(connection) ?? (await clientOf(role).reserve());
      taken.set(connection, sql);
      const answer = ask(sql, statement).then(() => {
        if (!endsTransaction(statement)) return;
        taken.delete(connection);
        sql.release();
      });
      answer.catch(() => {});
      answers.push(answer);
    }
    await Promise.all(answers);
  } finally {
    for (const sql of taken.values()) sql.release();
  }
}

async function ask(sql: ReservedSql, { text, values, prepare, simple, asLists, rows }: RecordedStatement): Promise<void> {
  const how = { prepare, simple };
  const query = sql.unsafe(text, values, how);
  const { count } = await (asLists ? query.values() : query);
  if ((count ?? null) !== rows) throw new Error(`${count} rows where there were ${rows}: ${text.slice(0, 200)}`);
}

/** A connection goes back to its pool where core's did. */
function endsTransaction({ text }: RecordedStatement): boolean {
  return text === "commit" || text === "rollback";
}
