import type { BatchId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { BatchPage } from "../../features/reports/batch-page.tsx";

export const Route = createFileRoute("/_signed-in/rapporten/$batchId")({
  params: {
    parse: ({ batchId }) => ({ batchId: idParam<BatchId>(batchId) }),
  },
  loader: ({ params }) => queryClient.ensureQueryData(trpc.batch.progress.queryOptions(params)),
  component: Batch,
});

function Batch() {
  const { batchId } = Route.useParams();
  return <BatchPage batchId={batchId} />;
}
