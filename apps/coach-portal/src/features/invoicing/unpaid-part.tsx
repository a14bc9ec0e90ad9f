import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatCents, formatDay } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toasts.ts";
import { heldBackText, latenessText } from "./money-text.ts";
import { type MoneyShown, useRemind } from "./use-money.ts";

type Unpaid = MoneyShown["unpaid"][number];

const GROUPS = ["not-yet", "to-30", "to-60", "to-90", "over-90"] as const;

/** Invoices that wait for money, the latest first, each with how late it is and whether it was reminded of. */
export function UnpaidPart({ unpaid }: { unpaid: readonly Unpaid[] }) {
  const [asked, setAsked] = useState<Unpaid>();
  const remind = useRemind();
  const groups = GROUPS.flatMap((lateness) => {
    const open = unpaid.filter((one) => one.lateness === lateness).reduce((sum, { openCents }) => sum + openCents, 0);
    return open === 0 ? [] : [{ lateness, open }];
  });

  function send({ invoiceId }: Unpaid): void {
    remind.mutate(
      { invoiceId },
      {
        onSuccess: ({ ok }) => {
          if (ok) toast(m.money_reminded());
        },
        onSettled: () => setAsked(undefined),
      },
    );
  }

  return (
    <section>
      <h2 className="mb-3">{m.money_unpaid()}</h2>
      {groups.length > 0 && (
        <dl className="facts mb-4">
          {groups.map(({ lateness, open }) => (
            <div key={lateness} className="contents">
              <dt>{latenessText(lateness)}</dt>
              <dd>{formatCents(open)}</dd>
            </div>
          ))}
        </dl>
      )}
      <VerbError refusal={remind.data?.ok === false ? heldBackText(remind.data.refusal.kind) : undefined} error={remind.error} />
      <Table
        excel="openstaand"
        caption={m.money_unpaid()}
        rows={unpaid}
        columns={columns(setAsked)}
        rowKey={({ invoiceId }) => invoiceId}
        empty={<EmptyState title={m.money_unpaid_none()}>{m.money_unpaid_none_text()}</EmptyState>}
      />
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsked(undefined)}
          title={m.money_remind_title({ number: asked.number })}
          confirm={m.money_remind()}
          busy={remind.isPending}
          onConfirm={() => send(asked)}
        >
          {m.money_remind_text({ employer: asked.employer })}
        </ConfirmDialog>
      )}
    </section>
  );
}

function columns(ask: (row: Unpaid) => void): Column<Unpaid>[] {
  return [
    {
      key: "number",
      header: m.money_column_invoice(),
      wide: true,
      sortBy: ({ number }) => number,
      cell: ({ invoiceId, number }) => (
        <Link to="/facturen/$invoiceId" params={{ invoiceId }} className="link font-semibold">
          {number}
        </Link>
      ),
    },
    { key: "employer", header: m.money_column_employer(), sortBy: ({ employer }) => employer, cell: ({ employer }) => employer },
    { key: "due", header: m.money_column_due(), sortBy: ({ dueOn }) => dueOn, cell: ({ dueOn }) => formatDay(dueOn, "short") },
    {
      key: "age",
      header: m.money_column_age(),
      sortBy: ({ daysLate }) => daysLate,
      cell: ({ daysLate, reminders }) => (
        <>
          {daysLate === 0 ? m.money_in_time() : <Badge kind="wait">{m.money_days_late({ count: daysLate })}</Badge>}
          {reminders.map((day) => (
            <div key={day} className="text-sm text-ink-soft">
              {m.money_reminded_on({ day: formatDay(day, "short") })}
            </div>
          ))}
        </>
      ),
    },
    {
      key: "open",
      header: m.money_column_open(),
      number: true,
      sortBy: ({ openCents }) => openCents,
      cell: ({ openCents }) => formatCents(openCents),
    },
    {
      key: "action",
      screenOnly: true,
      header: m.money_column_action(),
      cell: (row) =>
        row.heldBack === null ? (
          <Button kind="quiet" className="-ml-2.5" aria-label={m.money_remind_of({ number: row.number })} onClick={() => ask(row)}>
            {m.money_remind()}
          </Button>
        ) : (
          <span className="text-sm text-ink-soft">{heldBackText(row.heldBack)}</span>
        ),
    },
  ];
}
