import type { ContactId, DeliveryId, KnownDeviceId, LinkId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq, getTableColumns, gt, isNull, lt, sql } from "drizzle-orm";
import { deliveries, knownDevices } from "../schema/delivery.ts";
import { links } from "../schema/link.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { MOST_ROWS } from "./stored.ts";

/** Wrong ones in all of the life of a code. */
export const MOST_DELIVERY_TRIES = 5;

const { tenantId: _tenant, codeHash: _code, sessionHash: _session, ...columns } = getTableColumns(deliveries);

type Row = typeof deliveries.$inferSelect;
export type Delivery = Omit<Row, "tenantId" | "codeHash" | "sessionHash">;
export type NewDelivery = Pick<Row, "id" | "trajectoryId" | "reportId" | "linkId" | "contactId" | "channel" | "sentAt" | "sentBy">;

/** As its sender sees it: with how long the link opens. */
export interface SentDelivery extends Delivery {
  readonly linkExpiresAt: Date;
  readonly linkRevokedAt: Date | null;
}

/** Reports on their way to someone without an account. Codes and sessions are kept as hashes, and never read back. */
export function deliveryRepository(db: Db, tenant: PracticeId) {
  const own = eq(deliveries.tenantId, tenant);
  const one = (id: DeliveryId) => and(own, eq(deliveries.id, id));
  const ofLink = (linkId: LinkId) => and(own, eq(deliveries.linkId, linkId));
  return {
    async add(delivery: NewDelivery): Promise<void> {
      await db.insert(deliveries).values({ ...delivery, tenantId: tenant });
    },

    async findByLink(linkId: LinkId): Promise<Delivery | undefined> {
      const [row] = await db.select(columns).from(deliveries).where(ofLink(linkId));
      return row;
    },

    /** Whose session this is, as long as it stands: to whom the link was sent. */
    async openSession(linkId: LinkId, sessionHash: Uint8Array, now: Date): Promise<ContactId | undefined> {
      const open = and(ofLink(linkId), eq(deliveries.sessionHash, sessionHash), gt(deliveries.sessionExpiresAt, now));
      const [row] = await db.select({ contactId: deliveries.contactId }).from(deliveries).where(open);
      return row?.contactId;
    },

    /** The newest first, with how long each link opens. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<SentDelivery[]> {
      return db
        .select({ ...columns, linkExpiresAt: links.expiresAt, linkRevokedAt: links.revokedAt })
        .from(deliveries)
        .innerJoin(links, and(eq(links.tenantId, deliveries.tenantId), eq(links.id, deliveries.linkId)))
        .where(and(own, eq(deliveries.trajectoryId, trajectoryId)))
        .orderBy(desc(deliveries.sentAt), desc(deliveries.id))
        .limit(MOST_ROWS);
    },

    /** What was mailed to any of these and still opens, the newest first. */
    async openTo(contactIds: readonly ContactId[], now: Date): Promise<Delivery[]> {
      return db
        .select(columns)
        .from(deliveries)
        .innerJoin(links, and(eq(links.tenantId, deliveries.tenantId), eq(links.id, deliveries.linkId)))
        .where(and(own, anyOf(deliveries.contactId, contactIds), gt(links.expiresAt, now), isNull(links.revokedAt)))
        .orderBy(desc(deliveries.sentAt), desc(deliveries.id))
        .limit(MOST_ROWS);
    },

    /** A new code takes the place of the one before, with five new tries. */
    async putCode(id: DeliveryId, { codeHash, expiresAt }: { codeHash: Uint8Array; expiresAt: Date }): Promise<void> {
      await db.update(deliveries).set({ codeHash, codeExpiresAt: expiresAt, codeTries: 0 }).where(one(id));
    },

    /**
     * Counts a try before anything is compared, in one statement that also holds the row until it is decided.
     *
     * @returns undefined when there is no code that may still be tried
     */
    async attempt(id: DeliveryId, now: Date): Promise<Uint8Array | undefined> {
      const [tried] = await db
        .update(deliveries)
        .set({ codeTries: sql`${deliveries.codeTries} + 1` })
        .where(and(one(id), gt(deliveries.codeExpiresAt, now), lt(deliveries.codeTries, MOST_DELIVERY_TRIES)))
        .returning({ codeHash: deliveries.codeHash });
      return tried?.codeHash ?? undefined;
    },

    /** A right code was no guess: its own try is given back, those before it stay counted. */
    async giveTryBack(id: DeliveryId): Promise<void> {
      await db
        .update(deliveries)
        .set({ codeTries: sql`${deliveries.codeTries} - 1` })
        .where(one(id));
    },

    /** Begins a session; the one before it ends, so that there is never more than one. */
    async beginSession(
      id: DeliveryId,
      { sessionHash, now, expiresAt }: { sessionHash: Uint8Array; now: Date; expiresAt: Date },
    ): Promise<void> {
      const enteredAt = sql`coalesce(${deliveries.enteredAt}, ${now.toISOString()}::timestamptz)`;
      await db.update(deliveries).set({ sessionHash, sessionExpiresAt: expiresAt, enteredAt }).where(one(id));
    },

    /** He was here: by its own code, or by that of another mail to him. The first time counts. */
    async enter(id: DeliveryId, now: Date): Promise<void> {
      await db
        .update(deliveries)
        .set({ enteredAt: now })
        .where(and(one(id), isNull(deliveries.enteredAt)));
    },

    /** Everything that still opens: code and session, of every delivery of this case. */
    async shutAll(trajectoryId: TrajectoryId): Promise<void> {
      await db
        .update(deliveries)
        .set({ codeHash: null, codeExpiresAt: null, sessionHash: null, sessionExpiresAt: null })
        .where(and(own, eq(deliveries.trajectoryId, trajectoryId)));
    },

    /** The first time counts. */
    async acknowledge(id: DeliveryId, now: Date): Promise<void> {
      await db
        .update(deliveries)
        .set({ acknowledgedAt: now })
        .where(and(one(id), isNull(deliveries.acknowledgedAt)));
    },
  };
}

/** Devices of people without an account that gave a code before. */
export function knownDeviceRepository(db: Db, tenant: PracticeId) {
  const own = eq(knownDevices.tenantId, tenant);
  return {
    async add(device: { id: KnownDeviceId; contactId: ContactId; tokenHash: Uint8Array; madeAt: Date; expiresAt: Date }): Promise<void> {
      await db.insert(knownDevices).values({ ...device, tenantId: tenant });
    },

    /** Whether this device stands now for this person, under any of the rows that are his. */
    async stands(contactIds: readonly ContactId[], tokenHash: Uint8Array, now: Date): Promise<boolean> {
      const [row] = await db
        .select({ id: knownDevices.id })
        .from(knownDevices)
        .where(
          and(
            own,
            anyOf(knownDevices.contactId, contactIds),
            eq(knownDevices.tokenHash, tokenHash),
            gt(knownDevices.expiresAt, now),
            isNull(knownDevices.revokedAt),
          ),
        );
      return row !== undefined;
    },

    async forgetAll(contactIds: readonly ContactId[], now: Date): Promise<void> {
      await db
        .update(knownDevices)
        .set({ revokedAt: now })
        .where(and(own, anyOf(knownDevices.contactId, contactIds), isNull(knownDevices.revokedAt)));
    },
  };
}
