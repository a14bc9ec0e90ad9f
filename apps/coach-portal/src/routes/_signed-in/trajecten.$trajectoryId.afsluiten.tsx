import { createFileRoute } from "@tanstack/react-router";
import { ClosingPage } from "../../features/closing/closing-page.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/afsluiten")({ component: Closing });

function Closing() {
  return <ClosingPage {...Route.useParams()} />;
}
