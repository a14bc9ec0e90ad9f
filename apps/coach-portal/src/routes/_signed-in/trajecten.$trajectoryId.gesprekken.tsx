import { createFileRoute } from "@tanstack/react-router";
import { SessionsTab } from "../../features/trajectory/sessions-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/gesprekken")({ component: Sessions });

function Sessions() {
  return <SessionsTab {...Route.useParams()} />;
}
