import { type MembershipId, PracticeId, ProgrammeId } from "@hervat/domain/primitives";
import {
  CLOCK_ONLY_PROGRAMME,
  EVERY_PROGRAMME,
  Programme,
  ProgrammeKey,
  ProgrammeRef,
  pinnedProgramme,
  SHIPPED_PROGRAMMES,
} from "@hervat/domain/programme";
import { and, asc, count, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { programmes } from "../schema/programme.ts";
import { retiredProgrammes } from "../schema/retired-programme.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { perTransaction } from "./per-transaction.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

/** One version of a programme that the practice made itself; until it is published it can change, afterwards never. */
export interface OwnProgramme {
  readonly id: ProgrammeId;
  readonly content: Programme;
  readonly publishedAt: Date | null;
}

type ProgrammeRow = typeof programmes.$inferSelect;

/** Kept in JSON as the rest of the words, so that one number and one key hold: those of the columns. */
function toProgramme({ key, number, content }: Pick<ProgrammeRow, "key" | "number" | "content">): Programme {
  return Programme.parse({ ...Object(content), key, version: number });
}

function toOwn(row: ProgrammeRow): Stored<OwnProgramme> {
  return { version: row.version, value: { id: ProgrammeId.parse(row.id), content: toProgramme(row), publishedAt: row.publishedAt } };
}

/** A version that was published says the same for ever, so a batch reads it once. The key names the practice, the programme and its version. */
const publishedOne = perTransaction(async (db: Db, asked: string): Promise<Programme | undefined> => {
  const [tenant = "", key = "", number = ""] = asked.split(" ");
  const [row] = await db
    .select({ key: programmes.key, number: programmes.number, content: programmes.content })
    .from(programmes)
    .where(
      and(
        eq(programmes.tenantId, PracticeId.parse(tenant)),
        eq(programmes.key, key),
        eq(programmes.number, Number(number)),
        isNotNull(programmes.publishedAt),
      ),
    );
  return row && toProgramme(row);
});

/** The programmes of a practice: those that ship and those it made itself. No other place reads either. */
export function programmeRepository(db: Db, tenant: PracticeId) {
  const own = eq(programmes.tenantId, tenant);

  async function published(refs?: readonly ProgrammeRef[]): Promise<Programme[]> {
    const asked = refs?.map(({ key, version }) => and(eq(programmes.key, key), eq(programmes.number, version)));
    if (asked?.length === 0) return [];
    const rows = await db
      .select({ key: programmes.key, number: programmes.number, content: programmes.content })
      .from(programmes)
      .where(and(own, isNotNull(programmes.publishedAt), asked && or(...asked)))
      .orderBy(asc(programmes.key), asc(programmes.number))
      .limit(MOST_ROWS);
    return rows.map(toProgramme);
  }

  async function retired(): Promise<readonly ProgrammeKey[]> {
    const rows = await db
      .select({ key: retiredProgrammes.key })
      .from(retiredProgrammes)
      .where(eq(retiredProgrammes.tenantId, tenant))
      .orderBy(asc(retiredProgrammes.key))
      .limit(MOST_ROWS);
    return rows.map(({ key }) => ProgrammeKey.parse(key));
  }

  async function offered(): Promise<readonly Programme[]> {
    const [own, gone] = await Promise.all([published(), retired()]);
    return [...SHIPPED_PROGRAMMES, ...own].filter(({ key }) => !gone.includes(key));
  }

  return {
    /** The version that a trajectory keeps. What ships is asked of nobody. */
    async pinned(ref: ProgrammeRef): Promise<Programme | undefined> {
      return pinnedProgramme(EVERY_PROGRAMME, ref) ?? publishedOne(db, `${tenant} ${ref.key} ${ref.version}`);
    },

    /** The same for a list of trajectories. What was not found is not in the answer. */
    async pinnedMany(refs: readonly ProgrammeRef[]): Promise<readonly Programme[]> {
      const others = refs.filter((ref) => pinnedProgramme(EVERY_PROGRAMME, ref) === undefined);
      const distinct = new Map(others.map((ref) => [`${ref.key} ${ref.version}`, ref]));
      return [...EVERY_PROGRAMME, ...(await published([...distinct.values()]))];
    },

    /** Everything that a trajectory of this practice may keep. */
    async everything(): Promise<readonly Programme[]> {
      return [...EVERY_PROGRAMME, ...(await published())];
    },

    /** What someone may begin with from today on: what is offered, and the clock alone. */
    async choices(): Promise<readonly Programme[]> {
      return [...(await offered()), CLOCK_ONLY_PROGRAMME];
    },

    /** What someone may be guided in from today on. */
    offered,

    /** What the practice offers no more; its own and what ships. */
    retired,

    /** From now on nobody begins in it. Who is in it goes on. */
    async retire(key: ProgrammeKey, { id, by, at }: { id: string; by: MembershipId | null; at: Date }): Promise<void> {
      await db.insert(retiredProgrammes).values({ tenantId: tenant, id, key, retiredAt: at, retiredBy: by }).onConflictDoNothing();
    },

    async offerAgain(key: ProgrammeKey): Promise<void> {
      await db.delete(retiredProgrammes).where(and(eq(retiredProgrammes.tenantId, tenant), eq(retiredProgrammes.key, key)));
    },

    /** Every version that the practice made, drafts too, by programme and version. */
    async own(): Promise<Stored<OwnProgramme>[]> {
      const rows = await db.select().from(programmes).where(own).orderBy(asc(programmes.key), asc(programmes.number)).limit(MOST_ROWS);
      return rows.map(toOwn);
    },

    /** Keys that a new programme may not have: of what ships, and of every version made here. */
    async keys(): Promise<ReadonlySet<ProgrammeKey>> {
      const rows = await db.selectDistinct({ key: programmes.key }).from(programmes).where(own);
      return new Set([...EVERY_PROGRAMME.map(({ key }) => key), ...rows.map(({ key }) => ProgrammeKey.parse(key))]);
    },

    /** How many trajectories that did not end go on in which version. */
    async running(): Promise<(ProgrammeRef & { readonly count: number })[]> {
      const { programmeKey: key, programmeVersion: version } = trajectories;
      const rows = await db
        .select({ key, version, count: count() })
        .from(trajectories)
        .where(and(eq(trajectories.tenantId, tenant), inArray(trajectories.status, ["intake", "active", "paused"])))
        .groupBy(key, version);
      return rows.map((row) => ({ ...ProgrammeRef.parse({ key: row.key, version: row.version }), count: row.count }));
    },

    async find(id: ProgrammeId): Promise<Stored<OwnProgramme> | undefined> {
      const [row] = await db
        .select()
        .from(programmes)
        .where(and(own, eq(programmes.id, id)));
      return row && toOwn(row);
    },

    /** A version to work on. @throws a refusal of `programme_number` or `programme_draft` where a colleague was first */
    async add(id: ProgrammeId, { key, version: number, ...content }: Programme): Promise<void> {
      await db.insert(programmes).values({ tenantId: tenant, id, key, number, content });
    },

    /** @throws StaleSaveError when it was saved, published or thrown away since it was read */
    async save({ version, value: { id, content } }: Stored<OwnProgramme>): Promise<void> {
      const { key: _key, version: _number, ...words } = content;
      const saved = await db
        .update(programmes)
        .set({ content: words, version: version + 1 })
        .where(and(own, eq(programmes.id, id), eq(programmes.version, version), isNull(programmes.publishedAt)))
        .returning({ id: programmes.id });
      assertSaved(saved, "programme", id);
    },

    /** From now on nobody changes it. @throws StaleSaveError when it is not what was read */
    async publish({ version, value: { id } }: Stored<OwnProgramme>, { by, at }: { by: MembershipId | null; at: Date }): Promise<void> {
      const saved = await db
        .update(programmes)
        .set({ publishedAt: at, publishedBy: by, version: version + 1 })
        .where(and(own, eq(programmes.id, id), eq(programmes.version, version), isNull(programmes.publishedAt)))
        .returning({ id: programmes.id });
      assertSaved(saved, "programme", id);
    },

    /** Throws a draft away. @throws StaleSaveError when it is not what was read */
    async discard({ version, value: { id } }: Stored<OwnProgramme>): Promise<void> {
      const gone = await db
        .delete(programmes)
        .where(and(own, eq(programmes.id, id), eq(programmes.version, version), isNull(programmes.publishedAt)))
        .returning({ id: programmes.id });
      assertSaved(gone, "programme", id);
    },
  };
}
