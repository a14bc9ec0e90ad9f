import { createFileRoute } from "@tanstack/react-router";
import { TrajectoryReportsTab } from "../../features/reports/trajectory-reports-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/rapporten")({ component: Reports });

function Reports() {
  const { session } = Route.useRouteContext();
  return <TrajectoryReportsTab {...Route.useParams()} language={session.person.language} />;
}
