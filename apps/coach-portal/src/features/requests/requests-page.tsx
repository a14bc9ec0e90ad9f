import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { RequestDialog } from "./request-dialog.tsx";
import type { RequestListed } from "./request-listed.ts";
import { clockText, kindText } from "./request-text.ts";

/** What clients asked about their files, with the clock; the words stand behind it, for the coach alone. */
export function RequestsPage() {
  const requests = useQuery(trpc.request.list.queryOptions());
  const [open, setOpen] = useState<RequestListed | null>(null);
  const columns: Column<RequestListed>[] = [
    {
      key: "code",
      header: m.request_desk_case(),
      wide: true,
      sortBy: ({ code }) => code,
      cell: (request) =>
        request.state === "open" || request.mine ? (
          <button type="button" className="link font-semibold" onClick={() => setOpen(request)}>
            {request.code}
          </button>
        ) : (
          request.code
        ),
    },
    { key: "kind", header: m.request_desk_kind(), sortBy: kindText, cell: kindText },
    { key: "asked", header: m.request_desk_asked(), sortBy: ({ askedOn }) => askedOn, cell: ({ askedOn }) => formatDay(askedOn) },
    { key: "due", header: m.request_desk_due(), sortBy: ({ dueOn }) => dueOn, cell: ({ dueOn }) => formatDay(dueOn) },
    {
      key: "state",
      header: m.request_desk_state(),
      cell: (request) => (
        <Badge kind={request.clock === "ended" || request.clock === "ahead" ? "done" : "wait"}>{clockText(request)}</Badge>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={m.request_desk_title()} subtitle={m.request_desk_intro()} />
      {requests.isError && <LoadFailed />}
      {requests.isPending && <Skeleton lines={4} />}
      {requests.data && (
        <Table
          excel="verzoeken"
          caption={m.request_desk_title()}
          rows={requests.data}
          rowKey={({ id }) => id}
          columns={columns}
          empty={<EmptyState title={m.request_desk_none()} />}
        />
      )}
      {open !== null && <RequestDialog request={open} onClose={() => setOpen(null)} />}
    </>
  );
}
