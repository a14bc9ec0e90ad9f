import { PlainDate, type PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "../tenancy/db.ts";
import { CASE_CARE_TABLES } from "./care-erasure.ts";

const Row = z.object({
  trajectoryId: TrajectoryId,
  code: z.string(),
  endedOn: PlainDate.nullable(),
  withdrawnOn: PlainDate.nullable(),
  keptUntil: PlainDate.nullable(),
});
/** What decides when a dossier goes; the client by her code alone. */
export type RetentionRow = z.infer<typeof Row>;

/** The most that one list shows; who has more erases these first. */
const MOST = 200;

/** Whether anything is left to erase of the case `t`: rows that hang on others are there only with their own case's rows. */
function somethingLeft(tenant: PracticeId) {
  const tables = CASE_CARE_TABLES.filter((name) => name !== "kept_dossier");
  const exists = tables.map(
    (name) => sql`exists (select 1 from care.${sql.identifier(name)} r where r.tenant_id = ${tenant} and r.trajectory_id = t.id)`,
  );
  return sql.join(exists, sql` or `);
}

/**
 * Cases that ended, or whose client took back the ground on which a dossier is kept, and of which something is still there to erase;
 * `on` narrows them to those that can be due by that day.
 */
export async function readRetention(
  db: Db,
  tenant: PracticeId,
  asked: { readonly endedBefore: PlainDate; readonly on: PlainDate } | { readonly trajectoryId: TrajectoryId },
): Promise<RetentionRow[]> {
  const chosen =
    "trajectoryId" in asked
      ? sql`t.id = ${asked.trajectoryId}`
      : sql`(coalesce(k.until <= ${asked.on}, false) or (k.until is null and (b.withdrawn_on is not null or coalesce(t.completed_on, t.stopped_on) <= ${asked.endedBefore})))
        and (${somethingLeft(tenant)})`;
  const rows = await db.execute(sql`
    select t.id as "trajectoryId", c.code, coalesce(t.completed_on, t.stopped_on)::text as "endedOn",
      b.withdrawn_on::text as "withdrawnOn", k.until::text as "keptUntil"
    from work.trajectory t
    join work.client c on c.tenant_id = t.tenant_id and c.id = t.client_id
    left join lateral (
      select max(withdrawn_on) as withdrawn_on from care.privacy_basis p
      where p.tenant_id = t.tenant_id and p.trajectory_id = t.id having bool_and(withdrawn_on is not null)
    ) b on true
    left join lateral (
      select until from care.kept_dossier d where d.tenant_id = t.tenant_id and d.trajectory_id = t.id
      order by decided_at desc, id desc limit 1
    ) k on true
    where t.tenant_id = ${tenant} and ${chosen}
    order by coalesce(k.until, b.withdrawn_on, t.completed_on, t.stopped_on), c.code
    limit ${MOST}`);
  return [...rows].map((row) => Row.parse(row));
}
