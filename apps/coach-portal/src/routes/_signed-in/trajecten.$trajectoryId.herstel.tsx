import { createFileRoute } from "@tanstack/react-router";
import { RecoveryTab } from "../../features/recovery/recovery-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/herstel")({ component: Recovery });

function Recovery() {
  return <RecoveryTab {...Route.useParams()} />;
}
