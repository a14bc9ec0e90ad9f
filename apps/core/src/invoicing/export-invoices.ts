import { invoiceRepository } from "@hervat/database/repositories";
import type { Cell } from "@hervat/domain/caseload-import";
import { type Invoice, invoiceTotals, receivedCents } from "@hervat/domain/invoicing";
import { PlainDate } from "@hervat/domain/primitives";
import { type Locale, m } from "@hervat/messages";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { writeTable } from "../caseload-import/write-table.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** Both days are in it. */
export const ExportInvoicesInput = z.strictObject({ from: PlainDate, to: PlainDate });
export type ExportInvoicesInput = z.infer<typeof ExportInvoicesInput>;

export const InvoicesFile = z.strictObject({ fileName: z.string(), mediaType: z.string(), content: z.string() });
export type InvoicesFile = z.infer<typeof InvoicesFile>;

const MOST_INVOICES = 100_000;

/** Every invoice and credit note of a period as a workbook for the accountant, one line per rate of VAT. Codes stand for people. */
export async function exportInvoices(ctx: ServiceContext, { from, to }: ExportInvoicesInput): Promise<InvoicesFile> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("invoice.export", { kind: "practice", practiceId });
  const rows = await ctx.inTransaction(async (tx) => {
    const stored = await invoiceRepository(tx, practiceId).list({ statuses: ["issued", "credited", "credit-note"], limit: MOST_INVOICES });
    await writeAudit(tx, ctx, { action: "invoice.exported", details: { rows: stored.length } });
    return stored.map(({ value }) => value).flatMap((invoice) => rowsOf(invoice, { from, to }, ctx.language));
  });
  const ordered = rows.toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
  return writeTable([header(ctx.language), ...ordered], {
    format: "xlsx",
    name: `facturen-${from}-${to}`,
    sheet: m.takeout_sheet_invoices({}, { locale: ctx.language }),
  });
}

function header(locale: Locale): Cell[] {
  const at = { locale };
  return [
    m.takeout_column_number({}, at),
    m.money_column_kind({}, at),
    m.takeout_column_day({}, at),
    m.takeout_column_due({}, at),
    m.takeout_column_employer({}, at),
    m.money_column_kvk({}, at),
    m.takeout_column_reference({}, at),
    m.money_column_rate({}, at),
    m.takeout_column_net({}, at),
    m.takeout_column_vat({}, at),
    m.takeout_column_total({}, at),
    m.takeout_column_paid({}, at),
    m.money_column_reason({}, at),
  ];
}

/** What was paid stands on the first line of an invoice, so that the column adds up. */
function rowsOf(invoice: Invoice, { from, to }: ExportInvoicesInput, locale: Locale): Cell[][] {
  if (invoice.status === "concept" || invoice.issuedOn < from || invoice.issuedOn > to) return [];
  const credit = invoice.status === "credit-note";
  const paid = credit ? 0 : receivedCents(invoice) / 100;
  return invoiceTotals(invoice.lines).vat.map(({ rate, netCents, vatCents, reason }, at) => [
    invoice.number,
    credit ? m.money_kind_credit({}, { locale }) : m.money_kind_invoice({}, { locale }),
    invoice.issuedOn,
    credit ? "" : invoice.dueOn,
    invoice.customer.legalName,
    invoice.customer.kvkNumber ?? "",
    invoice.dossierReference,
    `${rate / 100}%`,
    netCents / 100,
    vatCents / 100,
    (netCents + vatCents) / 100,
    at === 0 ? paid : 0,
    reason ?? "",
  ]);
}
