import { createFileRoute } from "@tanstack/react-router";
import { useTrajectory } from "../../features/trajectory/use-trajectory.ts";
import { WorkTab } from "../../features/work-plan/work-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/werk")({ component: Work });

function Work() {
  const { trajectoryId } = Route.useParams();
  const { may } = useTrajectory({ trajectoryId });
  return <WorkTab trajectoryId={trajectoryId} readCare={may.readCare} />;
}
