import { m } from "@hervat/messages";
import { useDeferredValue, useMemo, useState } from "react";
import { formatCents } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { EmptyState, PageHeader, StickyActionBar } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { filterText } from "./filter-text.ts";
import { invoiceColumns, invoiceName } from "./invoice-columns.tsx";
import { filterInvoices, INVOICE_FILTERS, type InvoiceFilter } from "./invoice-filter.ts";
import { IssueDialog, IssueOutcome } from "./issue-dialog.tsx";
import { NewInvoiceDialog } from "./new-invoice-dialog.tsx";
import { useInvoices, useIssueInvoices } from "./use-invoices.ts";

export interface InvoicesPageProps {
  filter: InvoiceFilter;
  onFilter: (filter: InvoiceFilter) => void;
}

/** All invoices of the practice; a coach sees those of her own trajectories. */
export function InvoicesPage({ filter, onFilter }: InvoicesPageProps) {
  const list = useInvoices();
  const issue = useIssueInvoices();
  const [text, setText] = useState("");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<"issue" | "new">();
  const words = useDeferredValue(text);
  const all = list.data ?? [];
  const rows = useMemo(() => filterInvoices(list.data ?? [], filter, words), [list.data, filter, words]);
  const columns = useMemo(() => invoiceColumns(), []);
  const toIssue = rows.filter(({ id, state }) => selected.has(id) && state === "concept");
  const outstanding = all.reduce((sum, { openCents }) => sum + Math.max(0, openCents), 0);

  function choose(next: InvoiceFilter): void {
    setSelected(new Set());
    onFilter(next);
  }

  return (
    <>
      <PageHeader
        title={m.navigation_invoices()}
        subtitle={list.data && m.invoicing_page_outstanding({ amount: formatCents(outstanding) })}
        actions={
          <Button kind="primary" onClick={() => setOpen("new")}>
            {m.invoicing_page_new()}
          </Button>
        }
      />
      {list.isError && <LoadFailed />}
      {list.isPending && <Skeleton lines={8} />}
      {issue.data && <IssueOutcome outcome={issue.data} />}
      {list.data?.length === 0 && <EmptyState title={m.invoicing_page_empty_title()}>{m.invoicing_page_empty_text()}</EmptyState>}
      {all.length > 0 && (
        <>
          <search className="mb-6 block">
            <RadioGroup
              label={m.invoicing_page_filter()}
              inline
              value={filter}
              onChange={choose}
              options={INVOICE_FILTERS.map((value) => ({ value, label: filterText(value, filterInvoices(all, value).length) }))}
            />
            <TextField label={m.invoicing_page_search()} type="search" className="max-w-md" value={text} onChange={setText} />
          </search>
          <Table
            excel="facturen"
            caption={m.navigation_invoices()}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            rowName={invoiceName}
            {...(filter === "concept" && { selection: { selected, onChange: setSelected } })}
            empty={<EmptyState title={m.common_nothing_found()}>{m.invoicing_page_nothing()}</EmptyState>}
          />
        </>
      )}
      {toIssue.length > 0 && (
        <StickyActionBar>
          <Button onClick={() => setOpen("issue")}>{m.invoicing_page_issue_chosen()}</Button>
          <span aria-live="polite">{m.common_selected({ count: toIssue.length })}</span>
        </StickyActionBar>
      )}
      {open === "issue" && (
        <IssueDialog
          invoices={toIssue}
          busy={issue.isPending}
          failed={issue.isError}
          onClose={() => setOpen(undefined)}
          onIssue={(invoiceIds) =>
            issue.mutate(
              { invoiceIds },
              {
                onSuccess: () => {
                  setSelected(new Set());
                  setOpen(undefined);
                },
              },
            )
          }
        />
      )}
      {open === "new" && <NewInvoiceDialog onClose={() => setOpen(undefined)} />}
    </>
  );
}
