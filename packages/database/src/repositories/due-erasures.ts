import { PlainDate, type PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { HoldReason } from "@hervat/domain/retention";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "../tenancy/db.ts";
import { CASE_CARE_TABLES } from "./care-erasure.ts";

const Row = z.object({
  trajectoryId: TrajectoryId,
  code: z.string(),
  endedOn: PlainDate.nullable(),
  withdrawnOn: PlainDate.nullable(),
  keptUntil: PlainDate.nullable(),
  heldFor: HoldReason.nullable(),
  heldUntil: PlainDate.nullable(),
  asked: z.boolean(),
});
/** What decides when a dossier goes; the client by her code alone. */
export type RetentionRow = z.infer<typeof Row>;

/** The most that one list shows; who has more erases these first. */
const MOST = 200;

/** Decisions about a dossier are no dossier. */
const DECISIONS: readonly string[] = ["kept_dossier", "dossier_hold", "erasure_accord"];

/** Whether anything is left to erase of the case `t`: rows that hang on others are there only with their own case's rows. */
function somethingLeft(tenant: PracticeId, tables: readonly string[]): SQL {
  const exists = tables.map(
    (name) => sql`exists (select 1 from care.${sql.identifier(name)} r where r.tenant_id = ${tenant} and r.trajectory_id = t.id)`,
  );
  return sql.join(exists, sql` or `);
}

/** The facts of the case `t`: `b` when she took back the ground, `k` until when somebody keeps it. */
const FACTS = sql`
  left join lateral (
    select max(withdrawn_on) as withdrawn_on from care.privacy_basis p
    where p.tenant_id = t.tenant_id and p.trajectory_id = t.id having bool_and(withdrawn_on is not null)
  ) b on true
  left join lateral (
    select until from care.kept_dossier d where d.tenant_id = t.tenant_id and d.trajectory_id = t.id
    order by decided_at desc, id desc limit 1
  ) k on true`;

/** Its day can have come. */
const dueBy = ({ endedBefore, on }: { readonly endedBefore: PlainDate; readonly on: PlainDate }) =>
  sql`(coalesce(k.until <= ${on}, false) or (k.until is null and (b.withdrawn_on is not null or coalesce(t.completed_on, t.stopped_on) <= ${endedBefore})))`;

/**
 * Cases that ended, or whose client took back the ground on which a dossier is kept, and of which something is still there to erase;
 * `on` narrows them to those that can be due by that day, that are held, or whose erasure somebody asked.
 */
export async function readRetention(
  db: Db,
  tenant: PracticeId,
  asked: { readonly endedBefore: PlainDate; readonly on: PlainDate } | { readonly trajectoryId: TrajectoryId; readonly on: PlainDate },
): Promise<RetentionRow[]> {
  const left = somethingLeft(
    tenant,
    CASE_CARE_TABLES.filter((name) => !DECISIONS.includes(name)),
  );
  const chosen =
    "trajectoryId" in asked
      ? sql`t.id = ${asked.trajectoryId}`
      : sql`(h.reason is not null or a.id is not null or ${dueBy(asked)}) and (${left})`;
  const rows = await db.execute(sql`
    select t.id as "trajectoryId", c.code, coalesce(t.completed_on, t.stopped_on)::text as "endedOn",
      b.withdrawn_on::text as "withdrawnOn", k.until::text as "keptUntil", h.reason as "heldFor", h.until::text as "heldUntil",
      a.id is not null as asked
    from work.trajectory t
    join work.client c on c.tenant_id = t.tenant_id and c.id = t.client_id
    left join care.erasure_accord a on a.tenant_id = t.tenant_id and a.trajectory_id = t.id
    left join lateral (
      select reason, until from care.dossier_hold d where d.tenant_id = t.tenant_id and d.trajectory_id = t.id
        and d.lifted_at is null and (d.until is null or d.until >= ${asked.on})
      order by placed_at desc limit 1
    ) h on true
    ${FACTS}
    where t.tenant_id = ${tenant} and ${chosen}
    order by coalesce(k.until, b.withdrawn_on, t.completed_on, t.stopped_on), c.code
    limit ${MOST}`);
  return [...rows].map((row) => Row.parse(row));
}

/** What the worker may look at to see that a dossier is still there: that there is a row, and nothing in it. */
const SEEN_BY_WORKER = ["session", "phase", "contact_moment", "energy_measurement", "report_draft"] as const;

/** How many dossiers wait for somebody who erases them; what is held does not. For the worker, which reads none of them. */
export async function countDueErasures(
  db: Db,
  tenant: PracticeId,
  by: { readonly endedBefore: PlainDate; readonly on: PlainDate },
): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from work.trajectory t ${FACTS}
    where t.tenant_id = ${tenant} and ${dueBy(by)} and (${somethingLeft(tenant, SEEN_BY_WORKER)}) and not exists (
      select from care.dossier_hold d where d.tenant_id = t.tenant_id and d.trajectory_id = t.id
        and d.lifted_at is null and (d.until is null or d.until >= ${by.on}))`);
  return row?.count ?? 0;
}
