import type { InvoiceId, MembershipId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { paymentReminders } from "../schema/payment-reminder.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";

/** Mails that asked to pay an invoice; one is never taken back. */
export function paymentReminderRepository(db: Db, tenant: PracticeId) {
  return {
    /** When each invoice was reminded of, the earliest first. */
    async ofInvoices(ids: readonly InvoiceId[]): Promise<ReadonlyMap<InvoiceId, readonly Date[]>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .select({ invoiceId: paymentReminders.invoiceId, sentAt: paymentReminders.sentAt })
        .from(paymentReminders)
        .where(and(eq(paymentReminders.tenantId, tenant), anyOf(paymentReminders.invoiceId, ids)))
        .orderBy(asc(paymentReminders.sentAt));
      const grouped = Map.groupBy(rows, ({ invoiceId }) => invoiceId);
      return new Map([...grouped].map(([id, sent]) => [id, sent.map(({ sentAt }) => sentAt)]));
    },

    async add(invoiceId: InvoiceId, { by, at }: { by: MembershipId; at: Date }): Promise<void> {
      await db.insert(paymentReminders).values({ tenantId: tenant, id: v7(), invoiceId, sentAt: at, sentBy: by });
    },
  };
}
