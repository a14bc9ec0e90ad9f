import { BreachWords, DataBreach } from "@hervat/domain/breach";
import type { Language } from "@hervat/domain/people";
import type { DataBreachId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, desc, eq, isNotNull, isNull, notInArray } from "drizzle-orm";
import { z } from "zod";
import { dataBreachCases, dataBreaches } from "../schema/data-breach.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

/** What a client is told, as it was when the officer sent it. */
export const BreachLetter = z.strictObject({
  title: z.string(),
  parts: z.array(z.strictObject({ heading: z.string().nullable(), lines: z.array(z.string()) })),
});
export type BreachLetter = z.infer<typeof BreachLetter>;

export interface BreachCase {
  readonly breachId: DataBreachId;
  readonly trajectoryId: TrajectoryId;
  readonly toldAt: Date | null;
  readonly way: "portal" | "by-hand" | null;
}

export interface SentLetter {
  readonly toldAt: Date;
  readonly way: "portal" | "by-hand";
  readonly language: Language;
  readonly letter: BreachLetter;
}

const wordsAt = (row: DataBreachId) => ({ table: "work.data_breach", row, column: "words" });
const letterAt = (breach: DataBreachId, trajectory: TrajectoryId) => ({
  table: "work.data_breach_case",
  row: `${breach}/${trajectory}`,
  column: "letter",
});

/** The register of breaches of one practice. Nothing in it is removed. */
export function dataBreachRepository(db: Db, sealer: Sealer) {
  const { tenant } = sealer;
  const own = eq(dataBreaches.tenantId, tenant);
  const ownCases = eq(dataBreachCases.tenantId, tenant);
  const toStored = ({ version, words, ...row }: typeof dataBreaches.$inferSelect): Stored<DataBreach> => ({
    version,
    value: DataBreach.parse({ ...row, words: sealer.openJson(wordsAt(row.id), BreachWords, words) }),
  });
  const toRow = ({ words, ...breach }: DataBreach) => ({ ...breach, words: sealer.sealJson(wordsAt(breach.id), words) });
  return {
    /** The one that was discovered last first. */
    async list(): Promise<Stored<DataBreach>[]> {
      const rows = await db.select().from(dataBreaches).where(own).orderBy(desc(dataBreaches.discoveredAt)).limit(MOST_ROWS);
      return rows.map(toStored);
    },

    async find(id: DataBreachId): Promise<Stored<DataBreach> | undefined> {
      const [row] = await db
        .select()
        .from(dataBreaches)
        .where(and(own, eq(dataBreaches.id, id)));
      return row && toStored(row);
    },

    async add(breach: DataBreach): Promise<void> {
      await db.insert(dataBreaches).values({ ...toRow(breach), tenantId: tenant });
    },

    /** @throws StaleSaveError when somebody was before */
    async save({ version, value }: Stored<DataBreach>): Promise<void> {
      const { id, reportedAt: _at, reportedBy: _by, ...row } = toRow(value);
      const saved = await db
        .update(dataBreaches)
        .set({ ...row, version: version + 1 })
        .where(and(own, eq(dataBreaches.id, id), eq(dataBreaches.version, version)))
        .returning({ id: dataBreaches.id });
      assertSaved(saved, "data breach", id);
    },

    async cases(breachId?: DataBreachId): Promise<BreachCase[]> {
      const { letter: _letter, ...columns } = caseColumns;
      return db
        .select(columns)
        .from(dataBreachCases)
        .where(and(ownCases, breachId && eq(dataBreachCases.breachId, breachId)))
        .orderBy(asc(dataBreachCases.trajectoryId))
        .limit(MOST_ROWS);
    },

    /** These dossiers, and no other; a client who was told stays in it. */
    async setCases(breachId: DataBreachId, trajectoryIds: readonly TrajectoryId[]): Promise<void> {
      const gone = and(ownCases, eq(dataBreachCases.breachId, breachId), isNull(dataBreachCases.toldAt));
      await db
        .delete(dataBreachCases)
        .where(trajectoryIds.length === 0 ? gone : and(gone, notInArray(dataBreachCases.trajectoryId, [...trajectoryIds])));
      if (trajectoryIds.length === 0) return;
      await db
        .insert(dataBreachCases)
        .values(trajectoryIds.map((trajectoryId) => ({ tenantId: tenant, breachId, trajectoryId })))
        .onConflictDoNothing();
    },

    /** The letter of one client, as it was when it was sent; nothing while she was not told. */
    async letter(ofBreach: DataBreachId, ofCase: TrajectoryId): Promise<SentLetter | undefined> {
      const [row] = await db
        .select({ toldAt, way, language: dataBreachCases.language, letter })
        .from(dataBreachCases)
        .where(and(ownCases, eq(breachId, ofBreach), eq(trajectoryId, ofCase)));
      if (!row?.toldAt || !row.way || !row.language || !row.letter) return undefined;
      const { toldAt: at, way: by, language } = row;
      return { toldAt: at, way: by, language, letter: sealer.openJson(letterAt(ofBreach, ofCase), BreachLetter, row.letter) };
    },

    /** @returns whether she was not told before */
    async tell(
      { breachId, trajectoryId }: Pick<BreachCase, "breachId" | "trajectoryId">,
      told: { readonly at: Date; readonly way: "portal" | "by-hand"; readonly language: Language; readonly letter: BreachLetter },
    ): Promise<boolean> {
      const letter = sealer.sealJson(letterAt(breachId, trajectoryId), told.letter);
      const saved = await db
        .update(dataBreachCases)
        .set({ toldAt: told.at, way: told.way, language: told.language, letter })
        .where(
          and(
            ownCases,
            eq(dataBreachCases.breachId, breachId),
            eq(dataBreachCases.trajectoryId, trajectoryId),
            isNull(dataBreachCases.toldAt),
          ),
        )
        .returning({ id: dataBreachCases.trajectoryId });
      return saved.length > 0;
    },
  };
}

const { breachId, trajectoryId, toldAt, way, letter } = dataBreachCases;
const caseColumns = { breachId, trajectoryId, toldAt, way, letter };

/** The letters of one client, the newest first: what her own door reads. */
export async function readBreachLetters(
  db: Db,
  sealer: Sealer,
  ofCase: TrajectoryId,
): Promise<{ readonly id: DataBreachId; readonly toldAt: Date; readonly letter: BreachLetter }[]> {
  const rows = await db
    .select(caseColumns)
    .from(dataBreachCases)
    .where(and(eq(dataBreachCases.tenantId, sealer.tenant), eq(dataBreachCases.trajectoryId, ofCase), isNotNull(dataBreachCases.toldAt)))
    .orderBy(desc(dataBreachCases.toldAt));
  return rows.flatMap((row) =>
    row.toldAt === null || row.letter === null
      ? []
      : [{ id: row.breachId, toldAt: row.toldAt, letter: sealer.openJson(letterAt(row.breachId, ofCase), BreachLetter, row.letter) }],
  );
}
