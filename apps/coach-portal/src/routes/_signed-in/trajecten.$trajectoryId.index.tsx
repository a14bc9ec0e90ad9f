import { createFileRoute } from "@tanstack/react-router";
import { OverviewTab } from "../../features/trajectory/overview-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/")({ component: Overview });

function Overview() {
  return <OverviewTab {...Route.useParams()} />;
}
