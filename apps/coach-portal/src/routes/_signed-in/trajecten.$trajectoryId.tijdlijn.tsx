import { createFileRoute } from "@tanstack/react-router";
import { TimelineTab } from "../../features/clock/timeline-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/tijdlijn")({ component: Timeline });

function Timeline() {
  return <TimelineTab {...Route.useParams()} />;
}
