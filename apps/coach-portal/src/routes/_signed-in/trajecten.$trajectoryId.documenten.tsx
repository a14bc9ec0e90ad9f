import { createFileRoute } from "@tanstack/react-router";
import { ReceivedTab } from "../../features/received/received-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/documenten")({ component: Documents });

function Documents() {
  return <ReceivedTab {...Route.useParams()} />;
}
