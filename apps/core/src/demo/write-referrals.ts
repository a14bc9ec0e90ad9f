import { randomBytes } from "node:crypto";
import type { Db } from "@hervat/database";
import { assignmentRepository, linkRepository, offerEventRepository, offerRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { DemoPractice } from "@hervat/demo-data";

const MS_PER_DAY = 24 * 3_600_000;

/** Writes what was ordered and offered. Nobody was mailed, so nobody holds the token of these links. */
export async function writeReferrals(tx: Db, sealer: Sealer, { referrals }: DemoPractice): Promise<void> {
  const { tenant } = sealer;
  const offered = referrals.flatMap(({ offer, recordedBy }) => (offer === null ? [] : [{ ...offer, recordedBy }]));
  await assignmentRepository(tx, tenant).addMany(
    referrals.map(({ trajectoryId, recordedAt, recordedBy, assignment }) => ({
      trajectoryId,
      number: 1,
      recordedAt,
      recordedBy,
      assignment,
    })),
  );
  await linkRepository(tx, tenant).addMany(
    offered.flatMap(({ offer, createdAt }) => {
      if (offer.status === "concept") return [];
      const { linkId: id, validUntil } = offer.sending;
      const expiresAt = new Date(Date.parse(`${validUntil}T00:00:00Z`) + 2 * MS_PER_DAY);
      return [
        { link: { id, purpose: "offer" as const, trajectoryId: offer.trajectoryId, createdAt, expiresAt }, tokenHash: randomBytes(32) },
      ];
    }),
  );
  await offerRepository(tx, tenant).addMany(offered);
  await offerEventRepository(tx, sealer).addMany(
    offered.flatMap(({ offer, events, recordedBy }) =>
      events.map((event) => ({ offerId: offer.id, event, by: event.name === null ? recordedBy : null })),
    ),
  );
}
