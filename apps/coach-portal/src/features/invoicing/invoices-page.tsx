import { m } from "@hervat/messages";
import { useMemo, useState } from "react";
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
import { INVOICE_FILTERS, type InvoiceFilter } from "./invoice-filter.ts";
import { IssueDialog, IssueOutcome } from "./issue-dialog.tsx";
import { NewInvoiceDialog } from "./new-invoice-dialog.tsx";
import { useInvoiceList } from "./use-invoice-list.ts";
import { useInvoiceCounts, useIssueInvoices } from "./use-invoices.ts";

export interface InvoicesPageProps {
  filter: InvoiceFilter;
  onFilter: (filter: InvoiceFilter) => void;
}

/** All invoices of the practice; a coach sees those of her own trajectories. */
export function InvoicesPage({ filter, onFilter }: InvoicesPageProps) {
  const [text, setText] = useState("");
  const list = useInvoiceList(filter, text);
  const counts = useInvoiceCounts();
  const issue = useIssueInvoices();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<"issue" | "new">();
  const rows = list.data ?? [];
  const columns = useMemo(() => invoiceColumns(), []);
  const toIssue = rows.filter(({ id, state }) => selected.has(id) && state === "concept");

  function choose(next: InvoiceFilter): void {
    setSelected(new Set());
    onFilter(next);
  }

  return (
    <>
      <PageHeader
        title={m.navigation_invoices()}
        subtitle={counts.data && m.invoicing_page_outstanding({ amount: formatCents(counts.data.openCents) })}
        actions={
          <Button kind="primary" onClick={() => setOpen("new")}>
            {m.invoicing_page_new()}
          </Button>
        }
      />
      {(list.isError || counts.isError) && <LoadFailed />}
      {list.isPending && <Skeleton lines={8} />}
      {issue.data && <IssueOutcome outcome={issue.data} />}
      {counts.data?.all === 0 && <EmptyState title={m.invoicing_page_empty_title()}>{m.invoicing_page_empty_text()}</EmptyState>}
      {counts.data !== undefined && counts.data.all > 0 && list.data !== undefined && (
        <>
          <search className="mb-6 block">
            <RadioGroup
              label={m.invoicing_page_filter()}
              inline
              value={filter}
              onChange={choose}
              options={INVOICE_FILTERS.map((value) => ({ value, label: filterText(value, counts.data[value]) }))}
            />
            <TextField label={m.invoicing_page_search()} type="search" className="max-w-md" value={text} onChange={setText} />
          </search>
          <Table
            {...(!list.hasNextPage && { excel: "facturen" })}
            caption={m.navigation_invoices()}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            rowName={invoiceName}
            {...(filter === "concept" && { selection: { selected, onChange: setSelected } })}
            empty={<EmptyState title={m.common_nothing_found()}>{m.invoicing_page_nothing()}</EmptyState>}
          />
          <p role="status" className="no-print text-sm text-ink-soft">
            {list.hasNextPage && m.invoicing_page_coming({ count: rows.length })}
          </p>
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
