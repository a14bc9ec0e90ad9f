import { createFileRoute } from "@tanstack/react-router";
import { BreachDeadlines } from "../../features/breach/breach-deadline.tsx";
import { RequestsPage } from "../../features/requests/requests-page.tsx";

export const Route = createFileRoute("/_signed-in/verzoeken")({ component: Requests });

function Requests() {
  const { session } = Route.useRouteContext();
  // The first page of a privacy officer, who has no Vandaag.
  return (
    <>
      {session.chosen.role === "privacy-officer" && <BreachDeadlines />}
      <RequestsPage />
    </>
  );
}
