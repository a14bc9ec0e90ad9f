import type { PracticeId, PrivacyBasisId, TrajectoryId } from "@hervat/domain/primitives";
import { type BasisStanding, basisStanding, PrivacyBasis } from "@hervat/domain/privacy";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { privacyBases } from "../schema/privacy.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const noteAt = (row: PrivacyBasisId) => ({ table: "care.privacy_basis", row, column: "note" });

/** On what ground something about a client's health is kept. */
export function privacyBasisRepository(db: Db, sealer: Sealer) {
  const own = eq(privacyBases.tenantId, sealer.tenant);
  return {
    /** All there ever were, the newest first. `toChange` locks them: a health entry that is being saved ends before a withdrawal does. */
    async ofTrajectory(trajectoryId: TrajectoryId, { toChange = false }: { toChange?: boolean } = {}): Promise<PrivacyBasis[]> {
      const query = db
        .select()
        .from(privacyBases)
        .where(and(own, eq(privacyBases.trajectoryId, trajectoryId)))
        .orderBy(desc(privacyBases.recordedAt), desc(privacyBases.id))
        .limit(MOST_ROWS);
      const rows = await (toChange ? query.for("update") : query);
      return rows.map((row) => PrivacyBasis.parse({ ...row, note: row.note && sealer.openText(noteAt(row.id), row.note) }));
    },

    /** Refused by `privacy_basis_standing` when one stands already. */
    async addMany(added: readonly PrivacyBasis[], recordedAt: Date): Promise<void> {
      await insertMany(
        db,
        privacyBases,
        added.map((basis) => ({
          tenantId: sealer.tenant,
          id: basis.id,
          trajectoryId: basis.trajectoryId,
          kind: basis.kind,
          textVersion: basis.kind === "statement" ? basis.textVersion : null,
          how: basis.kind === "statement" ? basis.how : null,
          ground: basis.kind === "other" ? basis.ground : null,
          note: basis.kind === "other" ? sealer.sealText(noteAt(basis.id), basis.note) : null,
          givenOn: basis.givenOn,
          recordedBy: basis.recordedBy,
          recordedAt,
          withdrawnOn: basis.withdrawnOn,
          withdrawnAt: basis.withdrawnOn === null ? null : recordedAt,
        })),
      );
    },

    async saveWithdrawal({ id, withdrawnOn }: PrivacyBasis, at: Date): Promise<void> {
      await db
        .update(privacyBases)
        .set({ withdrawnOn, withdrawnAt: at })
        .where(and(own, eq(privacyBases.id, id), isNull(privacyBases.withdrawnOn)));
    },
  };
}

/** Where these cases stand, without a word of why: needs no key. */
export async function readBasisStandings(
  db: Db,
  tenant: PracticeId,
  ids: readonly TrajectoryId[],
): Promise<ReadonlyMap<TrajectoryId, BasisStanding["kind"]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: trajectories.id,
      carriedOver: trajectories.carriedOver,
      stands: sql<boolean>`exists (select 1 from ${privacyBases} b where b.tenant_id = ${tenant} and b.trajectory_id = ${trajectories.id} and b.withdrawn_on is null)`,
      ever: sql<boolean>`exists (select 1 from ${privacyBases} b where b.tenant_id = ${tenant} and b.trajectory_id = ${trajectories.id})`,
    })
    .from(trajectories)
    .where(and(eq(trajectories.tenantId, tenant), inArray(trajectories.id, [...ids])));
  return new Map(
    rows.map(({ id, carriedOver, stands, ever }) => [
      id,
      stands ? "standing" : ever ? "withdrawn" : basisStanding([], { carriedOver }).kind,
    ]),
  );
}

/**
 * The same for one case, and it stays so until the end of this transaction: whoever withdraws waits, and whoever saves after a
 * withdrawal meets it.
 */
export async function holdBasisStanding(db: Db, tenant: PracticeId, id: TrajectoryId): Promise<BasisStanding["kind"]> {
  const held = await db
    .select({ id: privacyBases.id })
    .from(privacyBases)
    .where(and(eq(privacyBases.tenantId, tenant), eq(privacyBases.trajectoryId, id), isNull(privacyBases.withdrawnOn)))
    .for("share");
  if (held.length > 0) return "standing";
  return (await readBasisStandings(db, tenant, [id])).get(id) ?? "missing";
}
