import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import { Table } from "../../ui/table.tsx";
import type { BatchShown } from "./shown.ts";

type Failure = BatchShown["failures"][number];

export interface BatchFailuresProps {
  failures: readonly Failure[];
  busy: boolean;
  onRetry: (items: "all" | Failure["itemId"][]) => void;
}

/** What was not made, why, and another try. */
export function BatchFailures({ failures, busy, onRetry }: BatchFailuresProps) {
  if (failures.length === 0) return null;
  return (
    <section className="mb-10" aria-labelledby="failures">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="failures" className="text-lg font-semibold">
          {m.report_page_batch_failures()} ({failures.length})
        </h2>
        <Button busy={busy} onClick={() => onRetry("all")}>
          {m.report_page_batch_retry_all()}
        </Button>
      </div>
      <Table
        excel="niet-gemaakt"
        caption={m.report_page_batch_failures()}
        rows={failures}
        rowKey={({ itemId }) => itemId}
        columns={[
          { key: "client", header: m.report_page_new_column_client(), wide: true, cell: ({ clientName }) => clientName },
          { key: "code", header: m.report_page_new_column_code(), cell: ({ clientCode }) => clientCode },
          { key: "why", header: m.report_page_batch_failures(), cell: ({ sentence }) => sentence },
          {
            key: "again",
            header: m.report_page_batch_retry(),
            cell: ({ itemId, clientName }) => (
              <Button kind="quiet" aria-label={`${m.report_page_batch_retry()}: ${clientName}`} onClick={() => onRetry([itemId])}>
                {m.report_page_batch_retry()}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
