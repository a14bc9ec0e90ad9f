import { m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { EmployerDialog } from "./employer-dialog.tsx";
import { orderRuleText } from "./employer-fields.ts";
import { type EmployerShown, useEmployers } from "./use-practice.ts";

/** The organisations that order guidance and pay for it. */
export function EmployersSection() {
  const employers = useEmployers();
  const [open, setOpen] = useState<EmployerShown | "new">();
  const columns: Column<EmployerShown>[] = [
    {
      key: "name",
      header: m.practice_page_employer_name(),
      wide: true,
      sortBy: ({ name }) => name,
      cell: (employer) => (
        <button type="button" className="link font-semibold" onClick={() => setOpen(employer)}>
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
      <Button kind="primary" className="mb-6" onClick={() => setOpen("new")}>
        {m.practice_page_employer_new()}
      </Button>
      {employers.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {employers.isPending && <Skeleton lines={5} />}
      {employers.data && (
        <Table
          excel="werkgevers"
          caption={m.practice_page_employers()}
          rows={employers.data}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<EmptyState title={m.practice_page_employers_none()} />}
        />
      )}
      {open !== undefined && <EmployerDialog employer={open === "new" ? null : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
