import type { MembershipId, OfferId } from "@hervat/domain/primitives";
import { OfferEvent } from "@hervat/domain/referral";
import { and, asc, eq, inArray } from "drizzle-orm";
import { offerEvents } from "../schema/referral.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const textAt = (row: string) => ({ table: "billing.offer_event", row, column: "text" });

/** What happened to offers: only added to. What people wrote is sealed. */
export function offerEventRepository(db: Db, sealer: Sealer) {
  const own = eq(offerEvents.tenantId, sealer.tenant);
  return {
    async add(offerId: OfferId, { id, kind, at, name, text }: OfferEvent, by: MembershipId | null): Promise<void> {
      const sealed = text === null ? null : sealer.sealText(textAt(id), text);
      await db.insert(offerEvents).values({ tenantId: sealer.tenant, id, offerId, kind, at, name, by, text: sealed });
    },

    async addMany(
      added: readonly { readonly offerId: OfferId; readonly event: OfferEvent; readonly by: MembershipId | null }[],
    ): Promise<void> {
      const rows = added.map(({ offerId, event: { text, ...event }, by }) => ({
        ...{ tenantId: sealer.tenant, offerId, by, ...event },
        text: text === null ? null : sealer.sealText(textAt(event.id), text),
      }));
      await insertMany(db, offerEvents, rows);
    },

    /** In the order in which it happened. */
    async ofOffers(ids: readonly OfferId[]): Promise<Map<OfferId, OfferEvent[]>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .select()
        .from(offerEvents)
        .where(and(own, inArray(offerEvents.offerId, [...ids])))
        .orderBy(asc(offerEvents.at), asc(offerEvents.id))
        .limit(MOST_ROWS);
      const grouped = Map.groupBy(rows, ({ offerId }) => offerId);
      return new Map(
        [...grouped].map(([offerId, events]) => [
          offerId,
          events.map(({ id, kind, at, name, text }) =>
            OfferEvent.parse({ id, kind, at, name, text: text === null ? null : sealer.openText(textAt(id), text) }),
          ),
        ]),
      );
    },
  };
}
