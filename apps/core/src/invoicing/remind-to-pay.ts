import { employerRepository, paymentReminderRepository, practiceRepository } from "@hervat/database/repositories";
import { mayRemind, openCents, type RemindRefusal } from "@hervat/domain/invoicing";
import { ok, type PlainDate, type Result } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { reminderMail } from "../mail/reminder-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openInvoice } from "./open-invoice.ts";
import type { InvoiceInput } from "./read-invoice.ts";
import { dayInWords, eurosInWords } from "./words.ts";

export const RemindRefusalShown = z.strictObject({ kind: z.enum(["not-overdue", "no-address", "reminded-lately"]) });

/**
 * Asks accounts payable by mail to pay an invoice that is late: its number, its day and what is open, and nothing about whom it was for;
 * in the language of the employer.
 *
 * @throws NotFoundError
 */
export function remindToPay(ctx: ServiceContext, { invoiceId }: InvoiceInput): Promise<Result<{ on: PlainDate }, RemindRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openInvoice(tx, ctx, "invoice.remind", invoiceId, { forUpdate: true });
    const reminders = paymentReminderRepository(tx, practiceId);
    const sent = (await reminders.ofInvoices([invoiceId])).get(invoiceId) ?? [];
    const may = mayRemind(stored.value, sent.map(dayInAmsterdam), ctx.today());
    if (!may.ok) return may;
    const { invoice, to } = may.value;
    const debtor = await employerRepository(tx, practiceId).find(invoice.employerId);
    const language = debtor?.value.invoicing.language ?? "nl";
    const phone = (await practiceRepository(tx, practiceId).profile())?.phone ?? null;
    const mail = reminderMail(
      {
        number: invoice.number,
        issued: dayInWords(invoice.issuedOn, language),
        due: dayInWords(invoice.dueOn, language),
        amount: eurosInWords(openCents(invoice), language),
        iban: invoice.seller.iban,
      },
      phone,
      language,
    );
    await reminders.add(invoiceId, { by: membershipOf(ctx), at: ctx.now() });
    await queueMail(tx, ctx.service, practiceId, to, mail);
    await writeAudit(tx, ctx, { action: "invoice.reminded" });
    return ok({ on: ctx.today() });
  });
}
