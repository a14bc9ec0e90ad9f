import { Closing, KeptDossier } from "@hervat/domain/closing";
import type { KeptDossierId, MembershipId, PracticeId, QuietClosingId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq } from "drizzle-orm";
import { closings, keptDossiers, quietClosings } from "../schema/closing.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";

/** What the guidance of a case led to. */
export function closingRepository(db: Db, tenant: PracticeId) {
  const own = eq(closings.tenantId, tenant);
  return {
    async find(trajectoryId: TrajectoryId): Promise<Closing | undefined> {
      const [row] = await db
        .select()
        .from(closings)
        .where(and(own, eq(closings.trajectoryId, trajectoryId)));
      return row && Closing.parse(row);
    },

    async save(closing: Closing, at: Date): Promise<void> {
      const { trajectoryId, ...said } = closing;
      await db
        .insert(closings)
        .values({ tenantId: tenant, trajectoryId, ...said, recordedAt: at })
        .onConflictDoUpdate({ target: [closings.tenantId, closings.trajectoryId], set: { ...said, recordedAt: at } });
    },
  };
}

export interface QuietClosing {
  readonly id: QuietClosingId;
  readonly trajectoryId: TrajectoryId;
  readonly closedAt: Date;
  readonly undoneAt: Date | null;
  /** What it stopped, as text: read by whoever undoes it. */
  readonly before: string;
}

const beforeAt = (row: QuietClosingId) => ({ table: "care.quiet_closing", row, column: "before" });

/** Cases that were closed at once because the client died. */
export function quietClosingRepository(db: Db, sealer: Sealer) {
  const own = eq(quietClosings.tenantId, sealer.tenant);
  return {
    async latest(trajectoryId: TrajectoryId): Promise<QuietClosing | undefined> {
      const [row] = await db
        .select()
        .from(quietClosings)
        .where(and(own, eq(quietClosings.trajectoryId, trajectoryId)))
        .orderBy(desc(quietClosings.closedAt))
        .limit(1);
      if (row === undefined) return undefined;
      const { id, closedAt, undoneAt, before } = row;
      return { id, trajectoryId, closedAt, undoneAt, before: sealer.openText(beforeAt(id), before) };
    },

    async add(closing: Omit<QuietClosing, "undoneAt">, closedBy: MembershipId): Promise<void> {
      const { id, trajectoryId, closedAt, before } = closing;
      await db
        .insert(quietClosings)
        .values({ tenantId: sealer.tenant, id, trajectoryId, closedAt, closedBy, before: sealer.sealText(beforeAt(id), before) });
    },

    async markUndone(id: QuietClosingId, undone: { readonly by: MembershipId; readonly at: Date }): Promise<void> {
      await db
        .update(quietClosings)
        .set({ undoneBy: undone.by, undoneAt: undone.at })
        .where(and(own, eq(quietClosings.id, id)));
    },
  };
}

const whyAt = (row: KeptDossierId) => ({ table: "care.kept_dossier", row, column: "why" });

/** Who decided that a dossier stays, until when and why. */
export function keptDossierRepository(db: Db, sealer: Sealer) {
  const own = eq(keptDossiers.tenantId, sealer.tenant);
  return {
    async latest(trajectoryId: TrajectoryId): Promise<KeptDossier | undefined> {
      const [row] = await db
        .select()
        .from(keptDossiers)
        .where(and(own, eq(keptDossiers.trajectoryId, trajectoryId)))
        .orderBy(desc(keptDossiers.decidedAt), desc(keptDossiers.id))
        .limit(1);
      return row && KeptDossier.parse({ ...row, why: sealer.openText(whyAt(row.id), row.why) });
    },

    async add({ why, ...kept }: KeptDossier): Promise<void> {
      await db.insert(keptDossiers).values({ ...kept, tenantId: sealer.tenant, why: sealer.sealText(whyAt(kept.id), why) });
    },
  };
}
