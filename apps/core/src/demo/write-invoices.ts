import type { Db } from "@hervat/database";
import { invoiceRepository } from "@hervat/database/repositories";
import type { DemoPractice } from "@hervat/demo-data";
import { yearOf } from "@hervat/domain/calendar";
import type { Invoice } from "@hervat/domain/invoicing";

/**
 * Writes the invoices of a practice in the order of their numbers, each number taken from the counter: what the counter gives
 * next is what the next visitor's invoice gets.
 *
 * @throws Error when the counter gives another number than the demo counted on
 */
export async function writeInvoices(tx: Db, { id: tenant, invoices, profile }: DemoPractice, now: Date): Promise<void> {
  const repository = invoiceRepository(tx, tenant);
  for (const invoice of invoices) {
    if (invoice.status !== "concept") {
      const number = await repository.nextNumber(profile.invoiceSeries, yearOf(invoice.issuedOn));
      if (number !== invoice.number) throw new Error(`the counter gave ${number} for ${invoice.number}`);
    }
    await repository.add(invoice, madeAt(invoice, now));
    const payments = "payments" in invoice ? invoice.payments : [];
    for (const payment of payments) await repository.addPayment(invoice.id, payment, new Date(`${payment.receivedOn}T10:00:00Z`));
  }
}

/** A concept was made in the morning of the day it was issued; one that was not issued yet, today. */
function madeAt(invoice: Invoice, now: Date): Date {
  return invoice.status === "concept" ? now : new Date(`${invoice.issuedOn}T08:30:00Z`);
}
