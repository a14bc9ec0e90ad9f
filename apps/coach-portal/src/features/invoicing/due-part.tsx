import { m } from "@hervat/messages";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { formatCents } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState, StickyActionBar } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { MadeOutcome } from "./made-outcome.tsx";
import { useDraftInvoice } from "./use-invoices.ts";
import { useMakeConcepts } from "./use-make-concepts.ts";
import type { MoneyShown } from "./use-money.ts";

type Due = MoneyShown["due"][number];
type Facts = Pick<Due, "trajectoryId" | "reference" | "employer">;

/** What fell due and is on no invoice, one press away from a concept, one by one or all that were chosen; and where no price was agreed. */
export function DuePart({ due, withoutPrice }: Pick<MoneyShown, "due" | "withoutPrice">) {
  const draft = useDraftInvoice();
  const many = useMakeConcepts();
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = due.filter(({ trajectoryId }) => selected.has(trajectoryId));
  const makeChosen = () =>
    many.mutate(
      chosen.map(({ trajectoryId }) => trajectoryId),
      { onSuccess: () => setSelected(new Set()) },
    );

  async function make({ trajectoryId }: Due): Promise<void> {
    const outcome = await draft.mutateAsync({ trajectoryId }).catch(() => undefined);
    if (outcome?.ok) await navigate({ to: "/facturen/$invoiceId", params: { invoiceId: outcome.value.invoiceId } });
  }

  const columns: Column<Due>[] = [
    ...factColumns<Due>(),
    {
      key: "amount",
      header: m.money_column_amount(),
      number: true,
      sortBy: ({ dueCents, timeCents }) => dueCents + timeCents,
      cell: ({ dueCents, timeCents }) => formatCents(dueCents + timeCents),
    },
    {
      key: "time",
      header: m.money_column_time(),
      number: true,
      sortBy: ({ timeCents }) => timeCents,
      cell: ({ timeCents }) => (timeCents === 0 ? "-" : formatCents(timeCents)),
    },
    {
      key: "action",
      screenOnly: true,
      header: m.money_column_action(),
      cell: (row) =>
        row.conceptId === null ? (
          <Button
            kind="quiet"
            className="-ml-2.5"
            aria-label={m.money_make_of({ reference: row.reference })}
            busy={draft.isPending && draft.variables.trajectoryId === row.trajectoryId}
            onClick={() => void make(row)}
          >
            {m.money_make()}
          </Button>
        ) : (
          <Link to="/facturen/$invoiceId" params={{ invoiceId: row.conceptId }} className="link">
            {m.money_to_concept()}
          </Link>
        ),
    },
  ];
  return (
    <>
      <section>
        <h2 className="mb-1">{m.money_due()}</h2>
        <p className="mb-3 text-ink-soft">{m.money_due_text()}</p>
        <VerbError refusal={draft.data?.ok === false ? draft.data.refusal.sentence : undefined} error={draft.error ?? many.error} />
        {many.data && <MadeOutcome made={many.data} />}
        <Table
          excel="te-factureren"
          caption={m.money_due()}
          rows={due}
          columns={columns}
          rowKey={({ trajectoryId }) => trajectoryId}
          rowName={({ reference }) => reference}
          selection={{ selected, onChange: setSelected }}
          empty={<EmptyState title={m.money_due_none()}>{m.money_due_none_text()}</EmptyState>}
        />
        {chosen.length > 0 && (
          <StickyActionBar>
            <Button busy={many.isPending} onClick={makeChosen}>
              {m.money_make_chosen()}
            </Button>
            <span aria-live="polite">{m.common_selected({ count: chosen.length })}</span>
          </StickyActionBar>
        )}
      </section>
      {withoutPrice.length > 0 && (
        <section>
          <h2 className="mb-1">{m.money_without_price()}</h2>
          <p className="mb-3 text-ink-soft">{m.money_without_price_text()}</p>
          <Table
            caption={m.money_without_price()}
            rows={withoutPrice}
            columns={[
              ...factColumns<Facts>(),
              {
                key: "action",
                screenOnly: true,
                header: m.money_column_action(),
                cell: ({ trajectoryId }) => (
                  <Link to="/trajecten/$trajectoryId/facturen" params={{ trajectoryId }} className="link">
                    {m.money_set_price()}
                  </Link>
                ),
              },
            ]}
            rowKey={({ trajectoryId }) => trajectoryId}
          />
        </section>
      )}
    </>
  );
}

/** Whose case it is, as a code, and who pays. */
export function factColumns<Row extends Facts>(): Column<Row>[] {
  return [
    {
      key: "reference",
      header: m.money_column_reference(),
      wide: true,
      sortBy: ({ reference }) => reference,
      cell: ({ trajectoryId, reference }) => (
        <Link to="/trajecten/$trajectoryId/facturen" params={{ trajectoryId }} className="link font-semibold">
          {reference}
        </Link>
      ),
    },
    { key: "employer", header: m.money_column_employer(), sortBy: ({ employer }) => employer, cell: ({ employer }) => employer },
  ];
}
