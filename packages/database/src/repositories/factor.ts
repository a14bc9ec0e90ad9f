import { PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import type { FactorId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, sql } from "drizzle-orm";
import { factors } from "../schema/dossier.ts";
import { releasedFactors } from "../schema/manager-side.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { MOST_ROWS } from "./stored.ts";

const contentAt = (row: FactorId) => ({ table: "care.factor", row, column: "content" });
const WorkContent = WorkFactor.omit({ id: true, trajectoryId: true, release: true });
const PersonalContent = PersonalFactor.omit({ id: true, trajectoryId: true });

const rowsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const { id, trajectoryId, about, content } = factors;
  const rows = await db
    .select({ id, trajectoryId, about, content, releasedOn: releasedFactors.releasedOn, text: releasedFactors.text })
    .from(factors)
    .leftJoin(releasedFactors, and(eq(releasedFactors.tenantId, factors.tenantId), eq(releasedFactors.factorId, id)))
    .where(and(eq(factors.tenantId, tenant), anyOf(trajectoryId, ids)))
    .orderBy(asc(id));
  return Map.groupBy(rows, (row) => row.trajectoryId);
});

/** What hinders and helps. All of it is sealed; only what the client released stands outside the wall, in her own words. */
export function factorRepository(db: Db, sealer: Sealer) {
  const own = eq(factors.tenantId, sealer.tenant);

  async function rowsOf(trajectoryId: TrajectoryId, about: "work" | "personal") {
    const rows = (await rowsById(db, sealer.tenant, [trajectoryId])).get(trajectoryId) ?? [];
    return rows.filter((row) => row.about === about).slice(0, MOST_ROWS);
  }

  async function write(id: FactorId, trajectoryId: TrajectoryId, about: "work" | "personal", content: unknown): Promise<void> {
    const sealed = sealer.sealJson(contentAt(id), content);
    await db
      .insert(factors)
      .values({ tenantId: sealer.tenant, id, trajectoryId, about, content: sealed })
      .onConflictDoUpdate({ target: [factors.tenantId, factors.id], set: { content: sealed, version: sql`${factors.version} + 1` } });
  }

  return {
    async ofWork(trajectoryId: TrajectoryId): Promise<WorkFactor[]> {
      return (await rowsOf(trajectoryId, "work")).map(({ id, content, releasedOn, text }) =>
        WorkFactor.parse({
          ...sealer.openJson(contentAt(id), WorkContent, content),
          id,
          trajectoryId,
          release: releasedOn === null ? null : { releasedOn, text },
        }),
      );
    },

    async personal(trajectoryId: TrajectoryId): Promise<PersonalFactor[]> {
      return (await rowsOf(trajectoryId, "personal")).map(({ id, content }) =>
        PersonalFactor.parse({ ...sealer.openJson(contentAt(id), PersonalContent, content), id, trajectoryId }),
      );
    },

    /** Adds it or puts it in the place of what was there; a release is written outside the wall, and taken back when it is gone. */
    async saveWork({ id, trajectoryId, release, ...content }: WorkFactor): Promise<void> {
      await write(id, trajectoryId, "work", content);
      if (release === null) {
        await db.delete(releasedFactors).where(and(eq(releasedFactors.tenantId, sealer.tenant), eq(releasedFactors.factorId, id)));
        return;
      }
      const columns = { area: content.area, kind: content.kind, text: release.text, releasedOn: release.releasedOn };
      await db
        .insert(releasedFactors)
        .values({ tenantId: sealer.tenant, factorId: id, trajectoryId, ...columns })
        .onConflictDoUpdate({ target: [releasedFactors.tenantId, releasedFactors.factorId], set: columns });
    },

    /** Factors that are new, with what was released of them. */
    async addMany(added: { readonly work: readonly WorkFactor[]; readonly personal: readonly PersonalFactor[] }): Promise<void> {
      const row = (id: FactorId, trajectoryId: TrajectoryId, about: "work" | "personal", content: unknown) => ({
        tenantId: sealer.tenant,
        id,
        trajectoryId,
        about,
        content: sealer.sealJson(contentAt(id), content),
      });
      const rows = [
        ...added.work.map(({ id, trajectoryId, release: _released, ...content }) => row(id, trajectoryId, "work", content)),
        ...added.personal.map(({ id, trajectoryId, ...content }) => row(id, trajectoryId, "personal", content)),
      ];
      await insertMany(db, factors, rows);
      const released = added.work.flatMap(({ id, trajectoryId, area, kind, release }) =>
        release === null ? [] : [{ tenantId: sealer.tenant, factorId: id, trajectoryId, area, kind, ...release }],
      );
      await insertMany(db, releasedFactors, released);
    },

    /** Takes a factor away, with its links and what was released of it. */
    async remove(id: FactorId): Promise<void> {
      await db.delete(releasedFactors).where(and(eq(releasedFactors.tenantId, sealer.tenant), eq(releasedFactors.factorId, id)));
      await db.delete(factors).where(and(own, eq(factors.id, id)));
    },

    async savePersonal({ id, trajectoryId, ...content }: PersonalFactor): Promise<void> {
      await write(id, trajectoryId, "personal", content);
    },
  };
}
