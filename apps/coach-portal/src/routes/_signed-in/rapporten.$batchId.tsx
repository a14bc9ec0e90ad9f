import { BatchId } from "@hervat/domain/primitives";
import { createFileRoute, notFound } from "@tanstack/react-router";
import { queryClient, trpc } from "../../app/trpc.ts";
import { BatchPage } from "../../features/reports/batch-page.tsx";

export const Route = createFileRoute("/_signed-in/rapporten/$batchId")({
  params: {
    parse: ({ batchId }) => {
      const id = BatchId.safeParse(batchId);
      if (!id.success) throw notFound();
      return { batchId: id.data };
    },
  },
  loader: ({ params }) => queryClient.ensureQueryData(trpc.batch.progress.queryOptions(params)),
  component: Batch,
});

function Batch() {
  const { batchId } = Route.useParams();
  return <BatchPage batchId={batchId} />;
}
