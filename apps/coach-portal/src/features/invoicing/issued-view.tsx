import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatCents, formatDay } from "../../app/format.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { InvoiceFacts } from "./invoice-facts.tsx";
import { InvoiceLines } from "./invoice-lines.tsx";
import { PaymentDialog } from "./payment-dialog.tsx";
import { SentDialog } from "./sent-dialog.tsx";
import { stillOpen } from "./still-open.ts";
import { type InvoiceShown, useCreditInvoice } from "./use-invoices.ts";

export interface IssuedViewProps {
  invoice: InvoiceShown;
  issued: NonNullable<InvoiceShown["issued"]>;
}

/** What was issued never changes; it is sent, paid and credited. */
export function IssuedView({ invoice, issued }: IssuedViewProps) {
  const [asking, setAsking] = useState<"sent" | "payment" | "credit">();
  const credit = useCreditInvoice();
  const open = stillOpen(invoice);
  const isCreditNote = issued.credits !== null;
  const close = () => setAsking(undefined);

  async function takeBack(): Promise<void> {
    const outcome = await credit.mutateAsync({ invoiceId: invoice.id }).catch(() => undefined);
    close();
    if (outcome?.ok) toast(m.invoicing_page_credited({ number: outcome.value.number }));
  }

  return (
    <div className="max-w-4xl">
      <div className="no-print flex flex-wrap gap-3">
        {issued.documentId === null ? (
          <p role="status" className="py-2 text-ink-soft">
            {m.invoicing_page_printing()}
          </p>
        ) : (
          <a className={buttonClass("primary")} href={`/files/documents/${issued.documentId}`} target="_blank" rel="noreferrer">
            {m.invoicing_page_open_pdf()}
          </a>
        )}
        {issued.sentOn === null && <Button onClick={() => setAsking("sent")}>{m.invoicing_page_mark_sent()}</Button>}
        {!isCreditNote && open !== 0 && (
          <Button onClick={() => setAsking("payment")}>{open > 0 ? m.invoicing_page_pay() : m.invoicing_page_refund()}</Button>
        )}
        {!isCreditNote && issued.creditedBy === null && (
          <Button kind="danger" onClick={() => setAsking("credit")}>
            {m.invoicing_page_credit()}
          </Button>
        )}
      </div>
      {credit.data?.ok === false && (
        <Notice kind="error" announce>
          {credit.data.refusal.sentence}
        </Notice>
      )}
      {credit.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <CreditLinks issued={issued} />
      <InvoiceFacts invoice={invoice} />
      <InvoiceLines invoice={invoice} />
      {!isCreditNote && <Payments issued={issued} open={open} />}
      {asking === "sent" && <SentDialog invoiceId={invoice.id} onClose={close} />}
      {asking === "payment" && <PaymentDialog invoiceId={invoice.id} open={open} onClose={close} />}
      <ConfirmDialog
        open={asking === "credit"}
        onOpenChange={(stays) => !stays && close()}
        title={m.invoicing_page_credit_title({ number: issued.number })}
        confirm={m.invoicing_page_credit()}
        danger
        busy={credit.isPending}
        onConfirm={() => void takeBack()}
      >
        <p>{m.invoicing_credit_confirm({ number: issued.number })}</p>
        {issued.payments.length > 0 && <p>{m.invoicing_page_credit_paid()}</p>}
      </ConfirmDialog>
    </div>
  );
}

function CreditLinks({ issued: { credits, creditedBy } }: Pick<IssuedViewProps, "issued">) {
  const other = credits ?? creditedBy;
  if (other === null) return null;
  return (
    <p className="mt-4">
      {credits === null ? m.invoicing_page_credited_by() : m.invoicing_page_credits()}{" "}
      <Link to="/facturen/$invoiceId" params={{ invoiceId: other.invoiceId }} className="link">
        {other.number}
      </Link>
    </p>
  );
}

function Payments({ issued: { payments }, open }: Pick<IssuedViewProps, "issued"> & { open: number }) {
  return (
    <section className="mt-8">
      <h2 className="mb-2">{m.invoicing_page_payments()}</h2>
      {payments.length === 0 && <p className="text-ink-soft">{m.invoicing_page_no_payments()}</p>}
      <ul className="rows max-w-md">
        {payments.map(({ receivedOn, amountCents }, index) => (
          <li key={`${receivedOn} ${index}`} className="flex justify-between gap-4 py-2 tabular-nums">
            <span>{formatDay(receivedOn)}</span>
            <span>{formatCents(amountCents)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 font-semibold">{m.invoicing_page_still_open({ amount: formatCents(open) })}</p>
    </section>
  );
}
