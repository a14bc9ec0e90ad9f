import { createFileRoute } from "@tanstack/react-router";
import { CaseloadPage } from "../../features/caseload/caseload-page.tsx";

export const Route = createFileRoute("/_signed-in/caseload")({ component: Caseload });

function Caseload() {
  const { session } = Route.useRouteContext();
  return <CaseloadPage role={session.chosen.role} />;
}
