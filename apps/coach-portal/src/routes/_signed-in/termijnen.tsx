import { createFileRoute } from "@tanstack/react-router";
import { DeadlinesPage } from "../../features/clock/deadlines-page.tsx";

export const Route = createFileRoute("/_signed-in/termijnen")({ component: Deadlines });

function Deadlines() {
  const { session } = Route.useRouteContext();
  return <DeadlinesPage role={session.chosen.role} />;
}
