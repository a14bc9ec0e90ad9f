import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { batchStateText } from "./batch-state-text.ts";
import { kindText } from "./kind-text.ts";

const WHILE_RUNNING_MS = 2_000;

/** What was made before, the newest first, and the way to make more. */
export function ReportsPage() {
  const list = useQuery(
    trpc.batch.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === "running") ? WHILE_RUNNING_MS : false),
    }),
  );
  const make = (
    <Link to="/rapporten/nieuw" className={buttonClass("primary")}>
      {m.report_page_new()}
    </Link>
  );
  return (
    <>
      <PageHeader title={m.report_page_title()} actions={list.data?.length ? make : undefined} />
      {list.isError && <LoadFailed />}
      {list.isPending && <Skeleton lines={5} />}
      {list.data && (
        <Table
          excel="rapporten"
          caption={m.report_page_list()}
          rows={list.data}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "kind",
              header: m.report_page_column_kind(),
              wide: true,
              cell: ({ id, kind }) => (
                <Link to="/rapporten/$batchId" params={{ batchId: id }} className="link">
                  {kindText(kind)}
                </Link>
              ),
            },
            { key: "started", header: m.report_page_column_started(), cell: ({ startedAt }) => formatMoment(startedAt) },
            {
              key: "state",
              header: m.report_page_column_state(),
              cell: ({ status, failed }) => (
                <Badge kind={status === "running" ? "busy" : failed > 0 ? "wait" : "done"}>{batchStateText(status, failed)}</Badge>
              ),
            },
            {
              key: "documents",
              header: m.report_page_column_documents(),
              number: true,
              cell: ({ done, total }) => m.report_page_made_of({ done, total }),
            },
          ]}
          empty={
            <EmptyState title={m.report_page_empty_title()} action={make}>
              {m.report_page_empty_text()}
            </EmptyState>
          }
        />
      )}
    </>
  );
}
