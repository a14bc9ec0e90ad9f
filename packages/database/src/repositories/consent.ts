import { Consent } from "@hervat/domain/consent";
import type { ConsentId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq, sql } from "drizzle-orm";
import { consents } from "../schema/consent.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { readTogether } from "./read-together.ts";
import { saveAllowances } from "./reader-allowance.ts";
import { MOST_ROWS } from "./stored.ts";

const noteAt = (row: ConsentId) => ({ table: "care.consent", row, column: "note" });

const rowsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select()
    .from(consents)
    .where(and(eq(consents.tenantId, tenant), anyOf(consents.trajectoryId, ids)))
    .orderBy(desc(consents.givenOn), desc(consents.id));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

/** With every consent that is saved goes what the employer's side may know of it: `work.reader_allowance`. */
export function consentRepository(db: Db, sealer: Sealer) {
  const own = eq(consents.tenantId, sealer.tenant);

  function toConsent(row: typeof consents.$inferSelect): Consent {
    const { recipient, recipientContactId: contactId, reach, categories } = row;
    return Consent.parse({
      ...row,
      status: row.withdrawnOn === null ? "given" : "withdrawn",
      grant: recipient === "bedrijfsarts" ? { recipient, contactId, reach, categories } : { recipient, contactId, categories },
      how:
        row.how === "paper"
          ? { kind: "paper", scan: row.scanDocumentId }
          : row.how === "portal"
            ? { kind: "portal" }
            : { kind: "aloud", sessionId: row.sessionId, note: row.note && sealer.openText(noteAt(row.id), row.note) },
    });
  }

  return {
    async find(id: ConsentId): Promise<Consent | undefined> {
      const [row] = await db
        .select()
        .from(consents)
        .where(and(own, eq(consents.id, id)));
      return row && toConsent(row);
    },

    /** All that were ever given, the newest first. `forRelease` locks them until the end of the transaction, so that none is withdrawn in between. */
    async ofTrajectory(trajectoryId: TrajectoryId, { forRelease = false }: { forRelease?: boolean } = {}): Promise<Consent[]> {
      if (!forRelease)
        return ((await rowsById(db, sealer.tenant, [trajectoryId])).get(trajectoryId) ?? []).slice(0, MOST_ROWS).map(toConsent);
      const rows = await db
        .select()
        .from(consents)
        .where(and(own, eq(consents.trajectoryId, trajectoryId)))
        .orderBy(desc(consents.givenOn), desc(consents.id))
        .limit(MOST_ROWS)
        .for("update");
      return rows.map(toConsent);
    },

    async add(consent: Consent, recordedAt: Date): Promise<void> {
      const { id, grant, how } = consent;
      await db.insert(consents).values({
        tenantId: sealer.tenant,
        id,
        trajectoryId: consent.trajectoryId,
        recipient: grant.recipient,
        recipientContactId: grant.contactId,
        reach: grant.recipient === "bedrijfsarts" ? grant.reach : null,
        categories: grant.categories,
        givenOn: consent.givenOn,
        how: how.kind,
        scanDocumentId: how.kind === "paper" ? how.scan : null,
        sessionId: how.kind === "aloud" ? how.sessionId : null,
        note: how.kind === "aloud" ? sealer.sealText(noteAt(id), how.note) : null,
        textVersion: consent.textVersion,
        recordedBy: consent.recordedBy,
        recordedAt,
        expiresOn: consent.expiresOn,
        withdrawnOn: consent.status === "withdrawn" ? consent.withdrawnOn : null,
        withdrawnAt: consent.status === "withdrawn" ? recordedAt : null,
      });
      await saveAllowances(db, sealer.tenant, consent.trajectoryId);
    },

    /** What can change of a consent: that it ends. The moment of the first withdrawal stays. */
    async save(consent: Consent, at: Date): Promise<void> {
      const withdrawal =
        consent.status === "withdrawn"
          ? { withdrawnOn: consent.withdrawnOn, withdrawnAt: sql`coalesce(${consents.withdrawnAt}, ${at.toISOString()})` }
          : {};
      await db
        .update(consents)
        .set({ expiresOn: consent.expiresOn, ...withdrawal })
        .where(and(own, eq(consents.id, consent.id)));
      await saveAllowances(db, sealer.tenant, consent.trajectoryId);
    },
  };
}
