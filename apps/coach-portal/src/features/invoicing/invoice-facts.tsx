import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { InvoiceShown } from "./use-invoices.ts";

/** To whom, and when it was issued, is due and went out. */
export function InvoiceFacts({ invoice: { customer, issued } }: { invoice: InvoiceShown }) {
  return (
    <dl className="facts my-6">
      <dt>{m.invoicing_page_to()}</dt>
      <dd>
        {[customer.legalName, customer.attention, ...customer.addressLines].map((line) => line !== null && <div key={line}>{line}</div>)}
      </dd>
      {customer.email !== null && (
        <>
          <dt>{m.invoicing_page_email()}</dt>
          <dd>{customer.email}</dd>
        </>
      )}
      {issued !== null && (
        <>
          <dt>{m.invoicing_page_column_issued()}</dt>
          <dd>{formatDay(issued.on)}</dd>
          {issued.dueOn !== null && (
            <>
              <dt>{m.invoicing_page_due_on()}</dt>
              <dd>{m.invoicing_page_due_within({ date: formatDay(issued.dueOn), days: issued.paymentTermDays })}</dd>
            </>
          )}
          <dt>{m.invoicing_page_sent()}</dt>
          <dd>{issued.sentOn === null ? m.invoicing_state_not_sent() : m.invoicing_state_sent({ date: formatDay(issued.sentOn) })}</dd>
        </>
      )}
    </dl>
  );
}
