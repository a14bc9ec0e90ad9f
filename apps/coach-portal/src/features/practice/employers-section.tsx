import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { EmployerDialog } from "./employer-dialog.tsx";
import { orderRuleText } from "./employer-fields.ts";
import { JoinDialog } from "./join-dialog.tsx";
import { LikelyDoubles } from "./likely-doubles.tsx";
import { type EmployerShown, useEmployers } from "./use-practice.ts";

/** The organisations that order guidance and pay for it. */
export function EmployersSection({ mayJoin }: { mayJoin: boolean }) {
  const employers = useEmployers();
  const [open, setOpen] = useState<EmployerShown | "new">();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [pair, setPair] = useState<readonly [EmployerShown, EmployerShown]>();
  const [first, second, ...more] = (employers.data ?? []).filter(({ id }) => chosen.has(id));
  const picked = first && second && more.length === 0 ? ([first, second] as const) : undefined;
  const columns: Column<EmployerShown>[] = [
    {
      key: "name",
      header: m.practice_page_employer_name(),
      wide: true,
      sortBy: ({ name }) => name,
      cell: (employer) => (
        <button type="button" className="link text-left font-semibold" onClick={() => setOpen(employer)}>
          {employer.name}
        </button>
      ),
    },
    { key: "legal", header: m.practice_page_legal_name(), cell: ({ invoicing }) => invoicing.legalName },
    {
      key: "address",
      header: m.practice_page_address(),
      cell: ({ invoicing: { invoiceAddress } }) =>
        invoiceAddress === null ? m.practice_page_missing() : `${invoiceAddress.street}, ${invoiceAddress.city}`,
    },
    { key: "order", header: m.practice_page_order_rule(), cell: ({ invoicing }) => orderRuleText(invoicing.purchaseOrder) },
  ];
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <Button kind="primary" onClick={() => setOpen("new")}>
          {m.practice_page_employer_new()}
        </Button>
        {mayJoin && chosen.size > 0 && (
          <>
            <Button disabled={picked === undefined} onClick={() => setPair(picked)}>
              {m.practice_page_join()}
            </Button>
            {picked === undefined && <span className="text-ink-soft">{m.practice_page_join_pick()}</span>}
          </>
        )}
      </div>
      {mayJoin && employers.data && <LikelyDoubles employers={employers.data} onLook={setPair} />}
      {employers.isError && <LoadFailed />}
      {employers.isPending && <Skeleton lines={5} />}
      {employers.data && (
        <Table
          excel="werkgevers"
          caption={m.practice_page_employers()}
          rows={employers.data}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          {...(mayJoin ? { selection: { selected: chosen, onChange: setChosen } } : {})}
          empty={<EmptyState title={m.practice_page_employers_none()} />}
        />
      )}
      {pair && (
        <JoinDialog
          pair={pair}
          onClose={() => {
            setPair(undefined);
            setChosen(new Set());
          }}
        />
      )}
      {open !== undefined && <EmployerDialog employer={open === "new" ? null : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
