import type { CoachRouter } from "@hervat/core/coach-router";
import type { InvoiceId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";
import { formatCents } from "../../app/format.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { InvoiceRow } from "./use-invoices.ts";

export interface IssueDialogProps {
  invoices: readonly Pick<InvoiceRow, "id" | "reference" | "employer" | "grossCents" | "missing">[];
  busy: boolean;
  failed: boolean;
  onIssue: (ids: InvoiceId[]) => void;
  onClose: () => void;
}

/** Asks once more, with what gets a number and what stays behind: a number cannot be taken back. */
export function IssueDialog({ invoices, busy, failed, onIssue, onClose }: IssueDialogProps) {
  const whole = invoices.filter(({ missing }) => missing === 0);
  const lacking = invoices.filter(({ missing }) => missing > 0);
  const total = whole.reduce((sum, { grossCents }) => sum + grossCents, 0);
  if (whole.length === 0) {
    return (
      <ConfirmDialog open onOpenChange={onClose} title={m.invoicing_refusal_incomplete()} confirm={m.common_close()} onConfirm={onClose}>
        <Lacking invoices={lacking} />
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.invoicing_page_issue_title({ count: whole.length })}
      confirm={m.invoicing_page_issue_confirm({ count: whole.length })}
      busy={busy}
      onConfirm={() => onIssue(whole.map(({ id }) => id))}
    >
      <p>{m.invoicing_issue_confirm()}</p>
      <ul className="mt-3 max-h-60 overflow-y-auto">
        {whole.map(({ id, reference, employer, grossCents }) => (
          <li key={id}>{`${reference}, ${employer}: ${formatCents(grossCents)}`}</li>
        ))}
      </ul>
      {whole.length > 1 && <p className="mt-2 font-semibold">{m.invoicing_page_issue_total({ amount: formatCents(total) })}</p>}
      {lacking.length > 0 && <Lacking invoices={lacking} />}
      {failed && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
    </ConfirmDialog>
  );
}

function Lacking({ invoices }: Pick<IssueDialogProps, "invoices">) {
  return (
    <div className="mt-3">
      <p>{m.invoicing_page_issue_lacking()}</p>
      <ul>
        {invoices.map(({ id, reference, employer }) => (
          <li key={id}>{`${reference}, ${employer}`}</li>
        ))}
      </ul>
    </div>
  );
}

/** What came of it: the numbers, and what stayed behind and why. */
export function IssueOutcome({ outcome: { issued, refused } }: { outcome: inferRouterOutputs<CoachRouter>["invoicing"]["issue"] }) {
  return (
    <div className="mb-6 space-y-3">
      {issued.length > 0 && (
        <Notice kind="done" announce>
          {m.invoicing_page_issued_numbers({ numbers: issued.map(({ number }) => number).join(", ") })}
        </Notice>
      )}
      {refused.map(({ invoiceId, reference, kind, sentences }) => (
        <Notice key={invoiceId} kind="error" announce title={m.invoicing_page_stayed_behind({ reference })}>
          {kind === "not-a-concept" ? m.invoicing_refusal_not_a_concept() : sentences.join(" ")}
        </Notice>
      ))}
    </div>
  );
}
