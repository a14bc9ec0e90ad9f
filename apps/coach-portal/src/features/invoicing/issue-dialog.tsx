import type { CoachRouter } from "@hervat/core/coach-router";
import type { InvoiceId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";
import { formatCents } from "../../app/format.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { MissingList } from "./missing-list.tsx";
import { type InvoiceRow, useInvoice } from "./use-invoices.ts";

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
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={lacking.length > 1 ? m.invoicing_page_incomplete_many() : m.invoicing_refusal_incomplete()}
        closeLabel={m.common_close()}
      >
        <Lacking invoices={lacking} alone={lacking.length === 1} />
      </Dialog>
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
      {lacking.length > 0 && <Lacking invoices={lacking} alone={false} />}
      {failed && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
    </ConfirmDialog>
  );
}

/** Of more than these the number is enough: what they lack is mostly the same. */
const MOST_IN_WORDS = 5;

function Lacking({ invoices, alone }: Pick<IssueDialogProps, "invoices"> & { alone: boolean }) {
  const rest = invoices.length - MOST_IN_WORDS;
  return (
    <div className="mt-3 space-y-3">
      {!alone && <p>{m.invoicing_page_issue_lacking()}</p>}
      {invoices.slice(0, MOST_IN_WORDS).map((invoice) => (
        <LackingInvoice key={invoice.id} {...invoice} />
      ))}
      {rest > 0 && <p>{m.invoicing_page_lacking_more({ count: rest })}</p>}
    </div>
  );
}

function LackingInvoice({ id, reference, employer }: IssueDialogProps["invoices"][number]) {
  const invoice = useInvoice(id);
  return (
    <section>
      <h3 className="text-base font-semibold">{`${reference}, ${employer}`}</h3>
      {invoice.isError && <p>{m.errors_load_failed()}</p>}
      {invoice.isPending && <Skeleton lines={2} />}
      {invoice.data && <MissingList invoiceId={id} missing={invoice.data.missing} />}
    </section>
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
