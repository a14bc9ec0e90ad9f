import { m } from "@hervat/messages";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { openPdfTab } from "../../app/show-pdf.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { ConceptForm } from "./concept-form.tsx";
import { InvoiceFacts } from "./invoice-facts.tsx";
import { totalsOf } from "./invoice-lines.tsx";
import { IssueDialog, IssueOutcome } from "./issue-dialog.tsx";
import { MissingList } from "./missing-list.tsx";
import { type InvoiceShown, refreshInvoices, useDiscardConcept, useIssueInvoices, usePreviewInvoice } from "./use-invoices.ts";

/** A concept: what it still lacks, the form, and the way to its number. */
export function ConceptView({ invoice }: { invoice: InvoiceShown }) {
  const [asking, setAsking] = useState<"issue" | "discard">();
  const [unsaved, setUnsaved] = useState(false);
  const issue = useIssueInvoices();
  const discard = useDiscardConcept();
  const preview = usePreviewInvoice();
  const navigate = useNavigate();
  const { id, reference, customer, missing } = invoice;

  async function look(): Promise<void> {
    const tab = openPdfTab();
    const outcome = await preview.mutateAsync({ invoiceId: id }).catch(() => undefined);
    if (outcome?.ok) tab.show(outcome.value.pdfBase64);
    else tab.close();
  }

  async function throwAway(): Promise<void> {
    const outcome = await discard.mutateAsync({ invoiceId: id }).catch(() => undefined);
    setAsking(undefined);
    if (!outcome?.ok) return;
    toast(m.invoicing_page_discarded());
    await navigate({ to: "/facturen" });
    await refreshInvoices();
  }

  const refusal = [preview.data, discard.data].flatMap((outcome) => (outcome?.ok === false ? [outcome.refusal.sentence] : []));
  return (
    <div className="max-w-4xl">
      {issue.data && <IssueOutcome outcome={issue.data} />}
      {missing.length > 0 && (
        <Notice kind="wait" title={m.invoicing_missing_title()}>
          <MissingList invoiceId={id} missing={missing} here />
        </Notice>
      )}
      <InvoiceFacts invoice={invoice} />
      {invoice.issueBefore !== null && (
        <p className="mb-4 text-ink-soft">{m.invoicing_late_to_issue({ date: formatDay(invoice.issueBefore) })}</p>
      )}
      <ConceptForm invoice={invoice} onChanged={setUnsaved} />
      <div className="mt-8 space-y-3 border-t border-line pt-6">
        {unsaved && <p className="text-ink-soft">{m.invoicing_page_save_first()}</p>}
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" disabled={unsaved} onClick={() => setAsking("issue")}>
            {m.invoicing_page_issue()}
          </Button>
          <Button disabled={unsaved} busy={preview.isPending} onClick={() => void look()}>
            {m.invoicing_page_preview()}
          </Button>
          <Button kind="danger" onClick={() => setAsking("discard")}>
            {m.invoicing_page_discard()}
          </Button>
        </div>
        {refusal.map((sentence) => (
          <Notice key={sentence} kind="error" announce>
            {sentence}
          </Notice>
        ))}
        {(preview.isError || discard.isError) && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
      </div>
      {asking === "issue" && (
        <IssueDialog
          invoices={[{ id, reference, employer: customer.legalName, grossCents: totalsOf(invoice).grossCents, missing: missing.length }]}
          busy={issue.isPending}
          failed={issue.isError}
          onClose={() => setAsking(undefined)}
          onIssue={(invoiceIds) => issue.mutate({ invoiceIds }, { onSuccess: () => setAsking(undefined) })}
        />
      )}
      <ConfirmDialog
        open={asking === "discard"}
        onOpenChange={(open) => !open && setAsking(undefined)}
        title={m.invoicing_page_discard_title()}
        confirm={m.invoicing_page_discard()}
        danger
        busy={discard.isPending}
        onConfirm={() => void throwAway()}
      >
        {m.invoicing_page_discard_text()}
      </ConfirmDialog>
    </div>
  );
}
