import type { InvoiceId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { errorCode } from "../../app/core-errors.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { ConceptView } from "./concept-view.tsx";
import { InvoiceStateBadge } from "./invoice-state.tsx";
import { IssuedView } from "./issued-view.tsx";
import { type InvoiceShown, useInvoice } from "./use-invoices.ts";

/** One invoice: a concept to finish, or an issued one to send, have paid or credit. */
export function InvoicePage({ invoiceId }: { invoiceId: InvoiceId }) {
  const invoice = useInvoice(invoiceId);
  if (invoice.isError)
    return (
      <>
        <PageHeader title={m.navigation_invoices()} />
        {errorCode(invoice.error) === "NOT_FOUND" ? <EmptyState title={m.invoicing_page_gone()} action={<BackLink />} /> : <LoadFailed />}
      </>
    );
  if (invoice.isPending) return <Skeleton lines={8} />;
  const { data } = invoice;
  return (
    <>
      <p className="no-print mb-2">
        <BackLink />
      </p>
      <PageHeader title={titleOf(data)} subtitle={`${data.reference} · ${data.customer.legalName}`} />
      <p className="-mt-4 mb-6 flex flex-wrap gap-x-6 gap-y-2">
        <InvoiceStateBadge state={data.state} />
        <Link to="/trajecten/$trajectoryId" params={{ trajectoryId: data.trajectoryId }} className="link">
          {m.invoicing_page_to_trajectory()}
        </Link>
      </p>
      {data.issued === null ? <ConceptView invoice={data} /> : <IssuedView invoice={data} issued={data.issued} />}
    </>
  );
}

function titleOf({ issued, state }: InvoiceShown): string {
  if (issued === null) return m.invoicing_page_title_concept();
  return state === "credit-note"
    ? m.invoicing_page_title_credit_note({ number: issued.number })
    : m.invoicing_page_title_invoice({ number: issued.number });
}

function BackLink() {
  return (
    <Link to="/facturen" className="link">
      {m.invoicing_page_back()}
    </Link>
  );
}
