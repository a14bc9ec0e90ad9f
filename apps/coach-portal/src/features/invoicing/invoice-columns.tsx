import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatCents, formatDay } from "../../app/format.ts";
import type { Column } from "../../ui/table.tsx";
import { InvoiceStateBadge, invoiceStateText } from "./invoice-state.tsx";
import type { InvoiceRow } from "./use-invoices.ts";

/** How an invoice is called before and after it has a number. */
export function invoiceName({ number, reference }: Pick<InvoiceRow, "number" | "reference">): string {
  return number ?? m.invoicing_page_concept_of({ reference });
}

export function invoiceColumns(): Column<InvoiceRow>[] {
  return [
    {
      key: "number",
      header: m.invoicing_page_column_number(),
      wide: true,
      sortBy: ({ number }) => number ?? undefined,
      cell: (row) => (
        <Link to="/facturen/$invoiceId" params={{ invoiceId: row.id }} className="link font-semibold">
          {invoiceName(row)}
        </Link>
      ),
    },
    { key: "employer", header: m.invoicing_page_column_employer(), sortBy: ({ employer }) => employer, cell: ({ employer }) => employer },
    {
      key: "reference",
      header: m.invoicing_page_column_reference(),
      sortBy: ({ reference }) => reference,
      cell: ({ reference }) => <span className="whitespace-nowrap">{reference}</span>,
    },
    {
      key: "issued",
      header: m.invoicing_page_column_issued(),
      sortBy: ({ issuedOn }) => issuedOn ?? undefined,
      cell: ({ issuedOn }) => (issuedOn === null ? m.invoicing_page_not_issued() : formatDay(issuedOn, "short")),
    },
    {
      key: "state",
      header: m.invoicing_page_column_state(),
      sortBy: ({ state }) => invoiceStateText(state),
      cell: (row) => <StateCell row={row} />,
    },
    {
      key: "amount",
      header: m.invoicing_page_column_amount(),
      number: true,
      sortBy: ({ grossCents }) => grossCents,
      cell: ({ grossCents }) => formatCents(grossCents),
    },
    {
      key: "open",
      header: m.invoicing_page_column_open(),
      number: true,
      sortBy: ({ openCents }) => openCents,
      cell: ({ openCents }) => formatCents(openCents),
    },
  ];
}

function StateCell({ row: { state, missing, dueOn, sentOn } }: { row: InvoiceRow }) {
  return (
    <>
      <InvoiceStateBadge state={state} />
      <div className="text-sm text-ink-soft">
        {state === "concept" && missing > 0 && m.invoicing_page_missing_count({ count: missing })}
        {(state === "open" || state === "overdue" || state === "partly-paid") &&
          dueOn !== null &&
          m.invoicing_page_due({ date: formatDay(dueOn, "short") })}
        {state !== "concept" && sentOn === null && <div>{m.invoicing_state_not_sent()}</div>}
      </div>
    </>
  );
}
