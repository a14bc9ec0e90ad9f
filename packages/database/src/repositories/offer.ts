import type { LinkId, MembershipId, OfferId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { Offer } from "@hervat/domain/referral";
import { and, asc, countDistinct, desc, eq, gte, inArray, isNull, max, or } from "drizzle-orm";
import { offerEvents, offers } from "../schema/referral.ts";
import { trajectories } from "../schema/trajectory.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

export interface Lock {
  /** Locks the row until the end of the transaction: of two who act at once one waits, and then sees what the other did. */
  readonly forUpdate?: boolean;
}

const RUNNING = ["intake", "active", "paused"] as const;
const ANSWERS = ["question", "accepted"] as const;

const waitingOf = builtOnce<OfMany>()((db, given) =>
  db
    .select({ trajectoryId: offers.trajectoryId, status: offers.status })
    .from(offers)
    .where(
      and(
        eq(offers.tenantId, given("tenant")),
        anyOf(offers.trajectoryId, given("ids")),
        or(eq(offers.status, "question"), and(eq(offers.status, "accepted"), isNull(offers.takenOverOn))),
      ),
    )
    .orderBy(asc(offers.id))
    .limit(MOST_ROWS),
);

/** Offers to employers. */
export function offerRepository(db: Db, tenant: PracticeId) {
  const own = eq(offers.tenantId, tenant);

  function rowOf(offer: Offer, createdAt: Date) {
    const { id, trajectoryId, number, dossierReference } = offer;
    return { tenantId: tenant, id, trajectoryId, number, dossierReference, ...columnsOf(offer), createdAt };
  }

  async function one(which: ReturnType<typeof and>, { forUpdate = false }: Lock): Promise<Stored<Offer> | undefined> {
    const query = db.select().from(offers).where(which);
    const [row] = await (forUpdate ? query.for("update") : query);
    return row && toStored(row);
  }

  return {
    find: (id: OfferId, lock: Lock = {}) => one(and(own, eq(offers.id, id)), lock),

    /** The offer that this link opens. */
    byLink: (id: LinkId, lock: Lock = {}) => one(and(own, eq(offers.linkId, id)), lock),

    /** The newest first. */
    async ofTrajectory(id: TrajectoryId): Promise<Stored<Offer>[]> {
      const rows = await db
        .select()
        .from(offers)
        .where(and(own, eq(offers.trajectoryId, id)))
        .orderBy(desc(offers.number))
        .limit(MOST_ROWS);
      return rows.map(toStored);
    },

    /** Of these cases: offers about which the employer asked something, and those whose answer nobody looked at yet. */
    async waiting(
      ids: readonly TrajectoryId[],
    ): Promise<{ readonly trajectoryId: TrajectoryId; readonly status: "question" | "accepted" }[]> {
      if (ids.length === 0) return [];
      const rows = await waitingOf(db, { tenant, ids });
      return rows.flatMap(({ trajectoryId, status }) => (status === "question" || status === "accepted" ? [{ trajectoryId, status }] : []));
    },

    /** How many offers were answered since then and wait for their coach, per coach, of cases that run. */
    async answeredSince(since: Date): Promise<Map<MembershipId, number>> {
      const waits = or(eq(offers.status, "question"), and(eq(offers.status, "accepted"), isNull(offers.takenOverOn)));
      const rows = await db
        .select({ coach: trajectories.coachMembershipId, count: countDistinct(offers.id) })
        .from(offers)
        .innerJoin(trajectories, and(eq(trajectories.tenantId, tenant), eq(trajectories.id, offers.trajectoryId)))
        .innerJoin(offerEvents, and(eq(offerEvents.tenantId, tenant), eq(offerEvents.offerId, offers.id)))
        .where(and(own, waits, inArray(trajectories.status, RUNNING), inArray(offerEvents.kind, ANSWERS), gte(offerEvents.at, since)))
        .groupBy(trajectories.coachMembershipId);
      return new Map(rows.map(({ coach, count }) => [coach, count]));
    },

    /** The number of the next offer; whoever else makes one for this trajectory waits until the end of the transaction. */
    async nextNumber(id: TrajectoryId): Promise<number> {
      await db
        .select({ id: trajectories.id })
        .from(trajectories)
        .where(and(eq(trajectories.tenantId, tenant), eq(trajectories.id, id)))
        .for("update");
      const [row] = await db
        .select({ last: max(offers.number) })
        .from(offers)
        .where(and(own, eq(offers.trajectoryId, id)));
      return (row?.last ?? 0) + 1;
    },

    async add(offer: Offer, now: Date): Promise<void> {
      await db.insert(offers).values(rowOf(offer, now));
    },

    async addMany(added: readonly { readonly offer: Offer; readonly createdAt: Date }[]): Promise<void> {
      const rows = added.map(({ offer, createdAt }) => rowOf(offer, createdAt));
      await insertMany(db, offers, rows);
    },

    /** @throws StaleSaveError */
    async save({ version, value }: Stored<Offer>): Promise<void> {
      const saved = await db
        .update(offers)
        .set({ ...columnsOf(value), version: version + 1 })
        .where(and(own, eq(offers.id, value.id), eq(offers.version, version)))
        .returning({ id: offers.id });
      assertSaved(saved, "offer", value.id);
    },

    /** What the employer answered. Writes nothing else, for the link's role may change nothing else. @throws StaleSaveError */
    async saveAnswer({ version, value }: Stored<Offer>): Promise<void> {
      const { status, answer, acceptedOn } = columnsOf(value);
      const saved = await db
        .update(offers)
        .set({ status, answer, acceptedOn, version: version + 1 })
        .where(and(own, eq(offers.id, value.id), eq(offers.version, version)))
        .returning({ id: offers.id });
      assertSaved(saved, "offer", value.id);
    },

    /** Only a concept can go. */
    async removeConcept(id: OfferId): Promise<void> {
      await db.delete(offers).where(and(own, eq(offers.id, id), eq(offers.status, "concept")));
    },
  };
}

function columnsOf(offer: Offer) {
  const { status, content } = offer;
  const sending = offer.status === "concept" ? null : offer.sending;
  const accepted = offer.status === "accepted" ? offer : null;
  return {
    status,
    content,
    sending,
    linkId: sending?.linkId ?? null,
    answer: accepted?.answer ?? null,
    acceptedOn: accepted?.acceptedOn ?? null,
    takenOverOn: accepted?.takenOverOn ?? null,
    withdrawnOn: offer.status === "withdrawn" ? offer.withdrawnOn : null,
  };
}

function toStored(row: typeof offers.$inferSelect): Stored<Offer> {
  const { tenantId: practiceId, id, trajectoryId, number, dossierReference, content, status, sending } = row;
  const base = { id, practiceId, trajectoryId, number, dossierReference, content, status };
  return { version: row.version, value: Offer.parse({ ...base, ...stateOf(row, sending) }) };
}

function stateOf({ status, answer, acceptedOn, takenOverOn, withdrawnOn }: typeof offers.$inferSelect, sending: unknown) {
  switch (status) {
    case "concept":
      return {};
    case "sent":
    case "question":
      return { sending };
    case "accepted":
      return { sending, answer, acceptedOn, takenOverOn };
    case "withdrawn":
      return { sending, withdrawnOn };
  }
}
