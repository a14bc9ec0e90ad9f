import type { BatchId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { Progress, Skeleton } from "../../ui/waiting.tsx";
import { BatchDocuments } from "./batch-documents.tsx";
import { BatchFailures } from "./batch-failures.tsx";
import { batchStateText } from "./batch-state-text.ts";
import { kindText } from "./kind-text.ts";
import { useBatchEvents } from "./use-batch-events.ts";

/** What was made so far is read this often; how far it is, core tells by itself. */
const WHILE_RUNNING_MS = 5_000;

/** A batch as it goes and as it went: everything is read from core, so a reload shows the same. */
export function BatchPage({ batchId }: { batchId: BatchId }) {
  const client = useQueryClient();
  const query = trpc.batch.progress.queryOptions(
    { batchId },
    { refetchInterval: ({ state }) => (state.data?.summary.status === "running" ? WHILE_RUNNING_MS : false) },
  );
  const batch = useQuery(query);
  const again = () => client.invalidateQueries({ queryKey: query.queryKey });
  const retry = useMutation(trpc.batch.retry.mutationOptions({ onSuccess: again }));
  const cancel = useMutation(trpc.batch.cancel.mutationOptions({ onSuccess: again }));
  const [asking, setAsking] = useState(false);

  useBatchEvents(batchId, batch.data?.summary.status === "running");

  if (batch.isPending) return <Skeleton lines={6} />;
  if (batch.isError) return <LoadFailed />;
  const { summary, failures, documents } = batch.data;
  const running = summary.status === "running";

  return (
    <>
      <PageHeader
        title={kindText(summary.kind)}
        subtitle={`${formatMoment(summary.startedAt)} · ${batchStateText(summary.status, summary.failed)}`}
        actions={running && <Button onClick={() => setAsking(true)}>{m.report_page_batch_cancel()}</Button>}
      />
      <div className="mb-8 max-w-2xl space-y-3">
        <Progress
          label={m.report_page_batch_progress()}
          done={summary.done + summary.failed + summary.cancelled}
          total={summary.total}
          secondsLeft={summary.secondsLeft ?? undefined}
        />
        {running && <p className="text-ink-soft">{m.report_page_batch_leave()}</p>}
      </div>
      {(retry.isError || cancel.isError) && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <BatchFailures failures={failures} busy={retry.isPending} onRetry={(itemIds) => retry.mutate({ batchId, itemIds })} />
      <BatchDocuments batchId={batchId} summary={summary} documents={documents} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.report_page_batch_cancel_title()}
        confirm={m.report_page_batch_cancel()}
        busy={cancel.isPending}
        onConfirm={() => {
          cancel.mutate({ batchId });
          setAsking(false);
        }}
      >
        {m.report_page_batch_cancel_text()}
      </ConfirmDialog>
    </>
  );
}
