import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { ContactDialog } from "./contact-dialog.tsx";
import { contactKindText } from "./contact-kind-text.ts";
import { type ContactShown, useContacts } from "./use-practice.ts";

/** Managers, HR officers and bedrijfsartsen as the practice knows them. */
export function ContactsSection() {
  const contacts = useContacts();
  const [open, setOpen] = useState<ContactShown | "new">();
  const [text, setText] = useState("");
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = (contacts.data ?? []).filter(({ name, employer, organisation }) => {
    const hay = [name, employer, organisation].join(" ").toLowerCase();
    return words.every((word) => hay.includes(word));
  });
  const columns: Column<ContactShown>[] = [
    {
      key: "name",
      header: m.practice_page_name(),
      wide: true,
      sortBy: ({ name }) => name,
      cell: (contact) => (
        <button type="button" className="link font-semibold" onClick={() => setOpen(contact)}>
          {contact.name}
        </button>
      ),
    },
    {
      key: "kind",
      header: m.practice_page_contact_kind(),
      sortBy: ({ kind }) => contactKindText(kind),
      cell: ({ kind }) => contactKindText(kind),
    },
    {
      key: "where",
      header: m.practice_page_organisation(),
      sortBy: ({ employer, organisation }) => employer ?? organisation ?? undefined,
      cell: ({ employer, organisation }) => employer ?? organisation ?? "",
    },
    { key: "email", header: m.practice_page_email(), cell: ({ email }) => email ?? "" },
    { key: "phone", header: m.practice_page_phone(), cell: ({ phone }) => phone ?? "" },
  ];
  return (
    <>
      <Button kind="primary" className="mb-6" onClick={() => setOpen("new")}>
        {m.practice_page_contact_new()}
      </Button>
      {contacts.isError && <LoadFailed />}
      {contacts.isPending && <Skeleton lines={5} />}
      {contacts.data && (
        <>
          <TextField label={m.practice_page_contact_search()} type="search" className="mb-4 max-w-md" value={text} onChange={setText} />
          <Table
            excel="contacten"
            caption={m.practice_page_contacts()}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<EmptyState title={contacts.data.length === 0 ? m.practice_page_contacts_none() : m.common_nothing_found()} />}
          />
        </>
      )}
      {open !== undefined && <ContactDialog contact={open === "new" ? null : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
