import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { Introduction } from "@hervat/domain/privacy";
import { and, eq, sql } from "drizzle-orm";
import { introductions } from "../schema/privacy.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";

/** Who of her employer a client was shown. */
export function introductionRepository(db: Db, tenant: PracticeId) {
  return {
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Introduction[]> {
      const rows = await db
        .select()
        .from(introductions)
        .where(and(eq(introductions.tenantId, tenant), eq(introductions.trajectoryId, trajectoryId)));
      return rows.map((row) => Introduction.parse(row));
    },

    async addMany(added: readonly Introduction[], at: Date): Promise<void> {
      await insertMany(
        db,
        introductions,
        added.map((introduction) => ({ ...introduction, tenantId: tenant, recordedAt: at })),
      );
      await keepShown(
        db,
        tenant,
        added.map(({ trajectoryId }) => trajectoryId),
      );
    },

    /** What she says last counts. */
    async save(introduction: Introduction, at: Date): Promise<void> {
      const { trajectoryId, contactId, ...said } = introduction;
      await db
        .insert(introductions)
        .values({ tenantId: tenant, trajectoryId, contactId, ...said, recordedAt: at })
        .onConflictDoUpdate({
          target: [introductions.tenantId, introductions.trajectoryId, introductions.contactId],
          set: { ...said, recordedAt: at },
        });
      await keepShown(db, tenant, [trajectoryId]);
    },
  };
}

/**
 * Writes anew, beside who manager and HR of these cases are, whether the client was shown them and it was fine. The employer's side has no
 * grant on what she was shown. Asked whenever an introduction is written, and by whoever puts somebody else there.
 */
export async function keepShown(db: Db, tenant: PracticeId, ids: readonly TrajectoryId[]): Promise<void> {
  if (ids.length === 0) return;
  const fine = (contact: "manager_contact_id" | "hr_contact_id") => sql`(
    select i.contact_id from care.introduction i
    where i.tenant_id = t.tenant_id and i.trajectory_id = t.id and i.contact_id = t.${sql.identifier(contact)} and i.answer = 'fine'
  )`;
  await db.execute(sql`
    update work.trajectory t
    set manager_shown_contact_id = ${fine("manager_contact_id")}, hr_shown_contact_id = ${fine("hr_contact_id")}
    where t.tenant_id = ${tenant} and t.id = any(${sql.param([...ids])}::uuid[])`);
}
