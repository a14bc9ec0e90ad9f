import type { PracticeId, PrivacyBasisId, TrajectoryId } from "@hervat/domain/primitives";
import { type BasisStanding, basisStanding, PrivacyBasis } from "@hervat/domain/privacy";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { privacyBases } from "../schema/privacy.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Sealer } from "../sealed/sealer.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { holdLock, holdLockTogether } from "./hold-lock.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const noteAt = (row: PrivacyBasisId) => ({ table: "care.privacy_basis", row, column: "note" });

/** A lock by name, for roles that may not lock rows and for cases that have no row yet. */
const lockOf = (id: TrajectoryId) => ({ name: `privacy_basis ${id}` });

/** On what ground something about a client's health is kept. */
export function privacyBasisRepository(db: Db, sealer: Sealer) {
  const own = eq(privacyBases.tenantId, sealer.tenant);
  return {
    /** All there ever were, the newest first. `toChange` waits for every health entry that is being saved, and lets none in until it commits. */
    async ofTrajectory(trajectoryId: TrajectoryId, { toChange = false }: { toChange?: boolean } = {}): Promise<PrivacyBasis[]> {
      if (toChange) await holdLock(db, lockOf(trajectoryId));
      const rows = await db
        .select()
        .from(privacyBases)
        .where(and(own, eq(privacyBases.trajectoryId, trajectoryId)))
        .orderBy(desc(privacyBases.recordedAt), desc(privacyBases.id))
        .limit(MOST_ROWS);
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

const standingsOf = builtOnce<OfMany>()((db, given) =>
  db
    .select({
      id: trajectories.id,
      carriedOver: trajectories.carriedOver,
      ever: sql<boolean>`count(${privacyBases.id}) > 0`,
      stands: sql<boolean>`count(${privacyBases.id}) filter (where ${privacyBases.withdrawnOn} is null) > 0`,
    })
    .from(trajectories)
    .leftJoin(privacyBases, and(eq(privacyBases.tenantId, trajectories.tenantId), eq(privacyBases.trajectoryId, trajectories.id)))
    .where(and(eq(trajectories.tenantId, given("tenant")), anyOf(trajectories.id, given("ids"))))
    .groupBy(trajectories.id, trajectories.carriedOver),
);

/** Where these cases stand, without a word of why: needs no key. */
export async function readBasisStandings(
  db: Db,
  tenant: PracticeId,
  ids: readonly TrajectoryId[],
): Promise<ReadonlyMap<TrajectoryId, BasisStanding["kind"]>> {
  if (ids.length === 0) return new Map();
  const rows = await standingsOf(db, { tenant, ids });
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
  // Asked in one go with the lock and done after it.
  const [, standings] = await Promise.all([holdLockTogether(db, lockOf(id)), readBasisStandings(db, tenant, [id])]);
  return standings.get(id) ?? "missing";
}
