import { type InvoiceLine, type InvoiceTotals, invoiceTotals, netOf, periodDates, type ServicePeriod } from "@hervat/domain/invoicing";
import { rateOf } from "@hervat/domain/money";
import { m } from "@hervat/messages";
import { formatCents, formatDay, formatNumber } from "../../app/format.ts";
import { unitText } from "../../app/unit-text.ts";
import { type Column, Table } from "../../ui/table.tsx";
import type { InvoiceShown } from "./use-invoices.ts";

export function totalsOf({ lines }: Pick<InvoiceShown, "lines">): InvoiceTotals {
  return invoiceTotals(lines);
}

export function periodText(period: ServicePeriod | null): string {
  if (period === null) return m.trajectory_page_unknown();
  if (period.kind === "prepayment") return m.invoicing_page_period_prepaid({ date: formatDay(period.on) });
  const { from, to } = periodDates(period);
  return m.invoicing_page_period_from_to({ from: formatDay(from), to: formatDay(to) });
}

const percent = (line: InvoiceLine) => m.invoicing_page_percent({ rate: formatNumber(rateOf(line.vat) / 100) });

/** What is charged, as it was issued, and what it comes down to. */
export function InvoiceLines({ invoice }: { invoice: InvoiceShown }) {
  const totals = totalsOf(invoice);
  const rows = invoice.lines.map((line, index) => ({ ...line, key: String(index) }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "text", header: m.invoicing_page_line_text(), wide: true, cell: ({ description }) => description },
    {
      key: "quantity",
      header: m.invoicing_page_line_quantity(),
      number: true,
      cell: ({ quantityHundredths, unit }) => `${formatNumber(quantityHundredths / 100)} ${unitText(unit)}`,
    },
    { key: "price", header: m.invoicing_page_line_price(), number: true, cell: ({ unitPriceCents }) => formatCents(unitPriceCents) },
    { key: "vat", header: m.invoicing_page_line_vat(), number: true, cell: percent },
    { key: "net", header: m.invoicing_page_column_amount(), number: true, cell: (line) => formatCents(netOf(line)) },
  ];
  return (
    <>
      <dl className="facts mb-4">
        <dt>{m.invoicing_page_period()}</dt>
        <dd>{periodText(invoice.servicePeriod)}</dd>
        {invoice.purchaseOrder !== null && (
          <>
            <dt>{m.invoicing_page_purchase_order()}</dt>
            <dd>{invoice.purchaseOrder}</dd>
          </>
        )}
      </dl>
      <Table caption={m.invoicing_page_lines()} rows={rows} columns={columns} rowKey={({ key }) => key} />
      <InvoiceTotalsList totals={totals} />
    </>
  );
}

export function InvoiceTotalsList({ totals }: { totals: InvoiceTotals }) {
  return (
    <dl className="mt-4 ml-auto grid max-w-sm grid-cols-[1fr_auto] gap-x-8 gap-y-1 tabular-nums">
      <dt>{m.invoicing_page_net()}</dt>
      <dd className="text-right">{formatCents(totals.netCents)}</dd>
      {totals.vat.map(({ treatment, rate, reason, vatCents }) => (
        <div key={`${treatment} ${rate}`} className="contents">
          <dt>{reason ?? m.invoicing_page_vat_at({ rate: formatNumber(rate / 100) })}</dt>
          <dd className="text-right">{formatCents(vatCents)}</dd>
        </div>
      ))}
      <dt className="font-semibold">{m.invoicing_page_gross()}</dt>
      <dd className="text-right font-semibold">{formatCents(totals.grossCents)}</dd>
    </dl>
  );
}
