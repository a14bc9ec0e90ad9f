import { createFileRoute } from "@tanstack/react-router";
import { Suspense } from "react";
import { MergedEvaluation } from "../../features/reports/merged-evaluation.tsx";
import { Skeleton } from "../../ui/waiting.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/evaluatie")({ component: Evaluation });

function Evaluation() {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <MergedEvaluation {...Route.useParams()} />
    </Suspense>
  );
}
