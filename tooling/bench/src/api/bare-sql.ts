import type { Database, Db } from "@hervat/database";
import { practiceDirectoryRepository } from "@hervat/database/repositories";
import { openDatabase, readSecrets } from "@hervat/database/server";
import type { PracticeId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { fillHouse } from "./large-house.ts";

/** The rows that a screen stands on, asked for in one statement by hand: same server, same login role, same row level security. */
export interface BareSql {
  caseload(): Promise<unknown>;
  dossier(trajectoryId: string): Promise<unknown>;
  /** `text`: one word. */
  search(text: string): Promise<unknown>;
  saveNote(sessionId: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Fills the house around the practice of this case, and asks as its coach does.
 *
 * @param trajectoryId one of the coach's own: her practice is found by it
 */
export async function openBareSql(dataFolder: string, trajectoryId: string): Promise<BareSql> {
  const database = await openDatabase({ dataFolder, secrets: await readSecrets(dataFolder, {}) });
  const { tenant, coach } = await placeOf(database, trajectoryId);
  await fillHouse(database.ownerUrl, tenant);
  const ask = (work: (tx: Db) => Promise<unknown>) => database.transactAs("coach", { tenant }, work);
  const mine = sql`t.tenant_id = ${tenant} and t.coach_membership_id = ${coach}`;
  const caseload = () =>
    ask((tx) =>
      tx.execute(sql`
        select t.id, t.status, t.started_on, c.code, c.name, e.name as employer,
          (select json_agg(s.*) from work.spell s where s.tenant_id = t.tenant_id and s.trajectory_id = t.id) as spells,
          (select count(*) from care.session s where s.tenant_id = t.tenant_id and s.trajectory_id = t.id and s.status = 'held') as held
        from work.trajectory t
        join work.client c on c.tenant_id = t.tenant_id and c.id = t.client_id
        join work.employer e on e.tenant_id = c.tenant_id and e.id = c.employer_id
        where ${mine} order by c.name`),
    );
  return {
    caseload,
    search: (text) =>
      ask((tx) =>
        tx.execute(sql`
          select t.id, t.status, c.code, c.name, e.name as employer
          from work.trajectory t
          join work.client c on c.tenant_id = t.tenant_id and c.id = t.client_id
          join work.employer e on e.tenant_id = c.tenant_id and e.id = c.employer_id
          where ${mine} and public.unaccent(lower(c.name || ' ' || c.code || ' ' || e.name)) like public.unaccent(${`%${text.toLowerCase()}%`})
          order by c.name collate "und-x-icu" limit 13`),
      ),
    dossier: (id) =>
      ask((tx) =>
        tx.execute(sql`
          select t.*, c.code, c.name, e.name as employer,
            (select json_agg(p.since) from care.phase p where p.tenant_id = t.tenant_id and p.trajectory_id = t.id) as phases,
            (select json_agg(s.*) from care.session s where s.tenant_id = t.tenant_id and s.trajectory_id = t.id) as sessions
          from work.trajectory t
          join work.client c on c.tenant_id = t.tenant_id and c.id = t.client_id
          join work.employer e on e.tenant_id = c.tenant_id and e.id = c.employer_id
          where t.tenant_id = ${tenant} and t.id = ${id}`),
      ),
    saveNote: (id) =>
      ask((tx) =>
        tx.execute(sql`
          update care.session_note set goal = goal, done = done, agreed = agreed, next = next, private = private, saved_at = now()
          where tenant_id = ${tenant} and session_id = ${id}`),
      ),
    close: () => database.close(),
  };
}

async function placeOf(database: Database, trajectoryId: string): Promise<{ tenant: PracticeId; coach: string }> {
  const practices = await database.transactAs("auth", {}, (tx) => practiceDirectoryRepository(tx).list());
  for (const { tenantId: tenant } of practices) {
    const [row] = await database.transactAs("coach", { tenant }, (tx) =>
      tx.execute<{ coach: string }>(
        sql`select coach_membership_id as coach from work.trajectory where tenant_id = ${tenant} and id = ${trajectoryId}`,
      ),
    );
    if (row !== undefined) return { tenant, coach: row.coach };
  }
  throw new Error("the case is in no practice");
}
