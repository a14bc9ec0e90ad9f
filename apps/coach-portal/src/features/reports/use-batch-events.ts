import type { BatchId } from "@hervat/domain/primitives";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../app/trpc.ts";
import type { BatchShown } from "./shown.ts";

type Summary = BatchShown["summary"];

/** Shows how far a batch is as core tells it; what failed and what was made is read again when it changed. */
export function useBatchEvents(batchId: BatchId, running: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!running) return;
    const { queryKey } = trpc.batch.progress.queryOptions({ batchId });
    const events = new EventSource(`/files/batches/${batchId}/events`);
    events.onmessage = ({ data }) => {
      const summary: Summary = JSON.parse(data);
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (known) => known && { ...known, summary });
      const ended = summary.status !== "running";
      if (ended) events.close();
      if (ended || before?.summary.failed !== summary.failed) client.invalidateQueries({ queryKey });
    };
    return () => events.close();
  }, [client, batchId, running]);
}
