import type { InvoiceLine } from "@hervat/domain/invoicing";
import { Cents } from "@hervat/domain/money";
import type { InvoiceId, MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { invoicedSessions, timePrices } from "../schema/agenda.ts";
import { invoiceLines, invoices } from "../schema/invoice.ts";
import { sessions } from "../schema/session.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";

/** An invoice that asks money of a case, or the concept of one: no more of it than what it asks. */
export interface Billed {
  readonly id: InvoiceId;
  readonly status: "concept" | "issued";
  readonly lines: readonly Pick<InvoiceLine, "description" | "unit" | "quantityHundredths" | "unitPriceCents">[];
}

/** What these cases were asked or are about to be, the newest first. What was credited asks nothing. */
export async function readBilled(db: Db, tenant: PracticeId, ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, Billed[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: invoices.id,
      trajectoryId: invoices.trajectoryId,
      status: invoices.status,
      description: invoiceLines.description,
      unit: invoiceLines.unit,
      quantityHundredths: invoiceLines.quantityHundredths,
      unitPriceCents: invoiceLines.unitPriceCents,
    })
    .from(invoices)
    .leftJoin(invoiceLines, and(eq(invoiceLines.tenantId, invoices.tenantId), eq(invoiceLines.invoiceId, invoices.id)))
    .where(and(eq(invoices.tenantId, tenant), anyOf(invoices.trajectoryId, ids), inArray(invoices.status, ["concept", "issued"])))
    .orderBy(desc(invoices.createdAt), desc(invoices.id), invoiceLines.position);
  const billed = new Map<TrajectoryId, Billed[]>();
  for (const own of Map.groupBy(rows, ({ id }) => id).values()) {
    const [first] = own;
    if (first === undefined || first.trajectoryId === null) continue;
    const lines = own.flatMap(({ description, unit, quantityHundredths, unitPriceCents }) =>
      description === null || unit === null || quantityHundredths === null || unitPriceCents === null
        ? []
        : [{ description, unit, quantityHundredths, unitPriceCents: Cents.parse(unitPriceCents) }],
    );
    const ofCase = billed.get(first.trajectoryId) ?? [];
    ofCase.push({ id: first.id, status: first.status === "concept" ? "concept" : "issued", lines });
    billed.set(first.trajectoryId, ofCase);
  }
  return billed;
}

/**
 * The cases that ended of which something may still have to be invoiced, of one coach or of the practice. It only keeps what is
 * surely settled out of sight: how much each asks, if anything, its instalments and talks say.
 */
export async function readPerhapsUnbilled(db: Db, tenant: PracticeId, coach?: MembershipId): Promise<TrajectoryId[]> {
  const t = trajectories;
  const bills = sql`${invoices.tenantId} = ${t.tenantId} and ${invoices.trajectoryId} = ${t.id}`;
  const concept = sql`exists (select 1 from ${invoices} where ${bills} and ${invoices.status} = 'concept')`;
  const asked = sql`(select coalesce(sum(round(${invoiceLines.quantityHundredths}::numeric * ${invoiceLines.unitPriceCents} / 100)), 0) from ${invoices} join ${invoiceLines} on ${invoiceLines.tenantId} = ${invoices.tenantId} and ${invoiceLines.invoiceId} = ${invoices.id} where ${bills} and ${invoices.status} = 'issued' and ${invoiceLines.unit} <> 'session')`;
  const paidByTime = sql`exists (select 1 from ${timePrices} where ${timePrices.tenantId} = ${t.tenantId} and ${timePrices.trajectoryId} = ${t.id})`;
  const uncharged = sql`exists (select 1 from ${sessions} where ${sessions.tenantId} = ${t.tenantId} and ${sessions.trajectoryId} = ${t.id} and ${sessions.status} <> 'planned' and not exists (select 1 from ${invoicedSessions} where ${invoicedSessions.tenantId} = ${sessions.tenantId} and ${invoicedSessions.sessionId} = ${sessions.id}))`;
  const rows = await db
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        eq(t.tenantId, tenant),
        coach && eq(t.coachMembershipId, coach),
        inArray(t.status, ["completed", "stopped"]),
        // With a price for time a kilometre stands among the lines too, so that what was asked says nothing of the agreed price.
        sql`(${concept} or (${paidByTime} and (${uncharged} or ${t.priceAgreementCents} is not null)) or (${t.status} = 'completed' and ${t.priceAgreementCents} > ${asked}))`,
      ),
    );
  return rows.map(({ id }) => id);
}
