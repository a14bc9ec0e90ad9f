import { CaseFacts, SicknessSpell, WorkCapacity } from "@hervat/domain/poortwachter";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { caseFacts, milestonesDone, spells, workCapacities } from "../schema/poortwachter.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { MOST_ROWS } from "./stored.ts";

/** What the sickness clock of one trajectory runs on. */
export interface SicknessRecord {
  /** False where no employer pays wages: then there is no clock. */
  readonly wvp: boolean;
  readonly spells: readonly SicknessSpell[];
  readonly facts: CaseFacts;
}

const spellRowsOf = builtOnce<OfMany>()((db, given) =>
  db
    .select()
    .from(spells)
    .where(and(eq(spells.tenantId, given("tenant")), anyOf(spells.trajectoryId, given("ids"))))
    .orderBy(asc(spells.fromOn)),
);

const doneRowsOf = builtOnce<OfMany>()((db, given) =>
  db
    .select()
    .from(milestonesDone)
    .where(and(eq(milestonesDone.tenantId, given("tenant")), anyOf(milestonesDone.trajectoryId, given("ids"))))
    .orderBy(asc(milestonesDone.on), asc(milestonesDone.id)),
);

const factRowsOf = builtOnce<OfMany>()((db, given) =>
  db
    .select()
    .from(caseFacts)
    .where(and(eq(caseFacts.tenantId, given("tenant")), anyOf(caseFacts.trajectoryId, given("ids")))),
);

const recordsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const [spellRows, doneRows, factRows] = await Promise.all([
    spellRowsOf(db, { tenant, ids }),
    doneRowsOf(db, { tenant, ids }),
    factRowsOf(db, { tenant, ids }),
  ]);
  const spellsOf = Map.groupBy(spellRows, ({ trajectoryId }) => trajectoryId);
  const doneOf = Map.groupBy(doneRows, ({ trajectoryId }) => trajectoryId);
  const factsOf = new Map(factRows.map((row) => [row.trajectoryId, row]));
  return new Map<TrajectoryId, SicknessRecord>(
    ids.map((id) => [
      id,
      {
        wvp: factsOf.get(id)?.wvp ?? true,
        spells: (spellsOf.get(id) ?? []).map(toSpell),
        facts: toFacts(factsOf.get(id), doneOf.get(id) ?? []),
      },
    ]),
  );
});

/** Spells, milestones and what letters say: work and administration, so the manager's role reads it too. */
export function sicknessRepository(db: Db, tenant: PracticeId) {
  return {
    /** Until the end of the transaction nobody else who asks this changes what the clock of this trajectory runs on. */
    async hold(trajectoryId: TrajectoryId): Promise<void> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${trajectoryId}, 1))`);
    },

    async find(trajectoryId: TrajectoryId): Promise<SicknessRecord> {
      const found = await this.findMany([trajectoryId]);
      return found.get(trajectoryId) ?? { wvp: true, spells: [], facts: CaseFacts.parse({}) };
    },

    /** For many trajectories in three queries. */
    findMany(ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, SicknessRecord>> {
      return recordsById(db, tenant, ids);
    },

    /** Puts these spells in the place of those that were there. */
    async saveSpells(saved: ReadonlyMap<TrajectoryId, readonly SicknessSpell[]>): Promise<void> {
      await db.delete(spells).where(and(eq(spells.tenantId, tenant), inArray(spells.trajectoryId, [...saved.keys()])));
      const rows = [...saved].flatMap(([trajectoryId, list]) =>
        list.map(({ from, to, leaveAfter }) => ({
          tenantId: tenant,
          id: v7(),
          trajectoryId,
          fromOn: from,
          toOn: to ?? null,
          leaveAfter: leaveAfter ?? 0,
        })),
      );
      await insertMany(db, spells, rows);
    },

    /** Saves what is known beside the spells, the milestones that were met included. */
    async saveFacts(trajectoryId: TrajectoryId, facts: CaseFacts, { wvp }: { wvp: boolean } = { wvp: true }): Promise<void> {
      const columns = {
        wvp,
        uwvLetterDated: facts.uwvEndOfWaitingPeriod?.letterDated ?? null,
        uwvMeaning: facts.uwvEndOfWaitingPeriod?.meaning ?? null,
        uwvDate: facts.uwvEndOfWaitingPeriod?.date ?? null,
        loonsanctieDecidedOn: facts.loonsanctie?.decidedOn ?? null,
        loonsanctieLastDay: facts.loonsanctie?.lastDay ?? null,
        employmentEndsOn: facts.employmentEndsOn,
        statePensionFrom: facts.statePensionFrom,
      };
      await db
        .insert(caseFacts)
        .values({ tenantId: tenant, trajectoryId, ...columns })
        .onConflictDoUpdate({ target: [caseFacts.tenantId, caseFacts.trajectoryId], set: columns });
      await db.delete(milestonesDone).where(and(eq(milestonesDone.tenantId, tenant), eq(milestonesDone.trajectoryId, trajectoryId)));
      await insertMany(
        db,
        milestonesDone,
        facts.done.map((done) => ({ ...done, tenantId: tenant, id: v7(), trajectoryId })),
      );
    },

    async capacities(trajectoryId: TrajectoryId): Promise<WorkCapacity[]> {
      const rows = await db
        .select()
        .from(workCapacities)
        .where(and(eq(workCapacities.tenantId, tenant), eq(workCapacities.trajectoryId, trajectoryId)))
        .orderBy(asc(workCapacities.fromOn))
        .limit(MOST_ROWS);
      return rows.map(({ fromOn, adviceOn, percent, hours }) =>
        WorkCapacity.parse({
          from: fromOn,
          source: "bedrijfsarts",
          adviceDate: adviceOn,
          ...(percent === null ? {} : { percent }),
          ...(hours === null ? {} : { hours }),
        }),
      );
    },

    async addCapacity(trajectoryId: TrajectoryId, { from, adviceDate, percent, hours }: WorkCapacity): Promise<void> {
      await db.insert(workCapacities).values({
        tenantId: tenant,
        id: v7(),
        trajectoryId,
        fromOn: from,
        adviceOn: adviceDate,
        percent: percent ?? null,
        hours: hours ?? null,
      });
    },
  };
}

function toSpell({ fromOn, toOn, leaveAfter }: typeof spells.$inferSelect): SicknessSpell {
  return SicknessSpell.parse({ from: fromOn, ...(toOn === null ? {} : { to: toOn }), ...(leaveAfter === 0 ? {} : { leaveAfter }) });
}

function toFacts(row: typeof caseFacts.$inferSelect | undefined, done: readonly (typeof milestonesDone.$inferSelect)[]): CaseFacts {
  return CaseFacts.parse({
    done: done.map(({ key, place, on }) => ({ key, place, on })),
    uwvEndOfWaitingPeriod: row?.uwvDate ? { letterDated: row.uwvLetterDated, meaning: row.uwvMeaning, date: row.uwvDate } : null,
    loonsanctie: row?.loonsanctieLastDay ? { decidedOn: row.loonsanctieDecidedOn, lastDay: row.loonsanctieLastDay } : null,
    employmentEndsOn: row?.employmentEndsOn ?? null,
    statePensionFrom: row?.statePensionFrom ?? null,
  });
}
