import { ReaderAllowance } from "@hervat/domain/consent";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, sql } from "drizzle-orm";
import { readerAllowances } from "../schema/reader-allowance.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { readTogether } from "./read-together.ts";

const rowsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const { trajectoryId, contactId, category, until } = readerAllowances;
  const rows = await db
    .select({ trajectoryId, contactId, category, until })
    .from(readerAllowances)
    .where(and(eq(readerAllowances.tenantId, tenant), anyOf(trajectoryId, ids)))
    .orderBy(asc(contactId), asc(category));
  return Map.groupBy(rows, (row) => row.trajectoryId);
});

/** Who at the employer may read what the client of this case releases. A role of that side finds its own rows and no other. */
export async function readAllowances(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<ReaderAllowance[]> {
  return ReaderAllowance.array().parse((await rowsById(db, tenant, [trajectoryId])).get(trajectoryId) ?? []);
}

/**
 * Writes anew what the consents of a case let its manager and HR read: `allowancesOf` of the domain, in the one statement that also
 * takes away what stands no more. `consentRepository` does it in every save, so that none can be forgotten.
 */
export async function saveAllowances(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<void> {
  await db.execute(sql`
    with standing as (
      select c.recipient_contact_id as contact_id, category,
        case when bool_or(c.expires_on is null) then null else max(c.expires_on) end as until
      from care.consent c cross join unnest(c.categories) as category
      where c.tenant_id = ${tenant} and c.trajectory_id = ${trajectoryId}
        and c.recipient in ('manager', 'hr') and c.withdrawn_on is null
      group by c.recipient_contact_id, category
    ), gone as (
      delete from work.reader_allowance a
      where a.tenant_id = ${tenant} and a.trajectory_id = ${trajectoryId}
        and not exists (select from standing s where s.contact_id = a.contact_id and s.category = a.category)
    )
    insert into work.reader_allowance (tenant_id, trajectory_id, contact_id, category, until)
    select ${tenant}::uuid, ${trajectoryId}::uuid, contact_id, category, until from standing
    on conflict (tenant_id, trajectory_id, contact_id, category) do update set until = excluded.until`);
}
