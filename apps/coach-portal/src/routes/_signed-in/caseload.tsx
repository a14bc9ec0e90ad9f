import { createFileRoute } from "@tanstack/react-router";
import { CaseloadPage } from "../../features/caseload/caseload-page.tsx";
import { OpenBases } from "../../features/privacy/open-bases.tsx";

export const Route = createFileRoute("/_signed-in/caseload")({ component: Caseload });

function Caseload() {
  const { session } = Route.useRouteContext();
  const { role } = session.chosen;
  return <CaseloadPage role={role} notice={(role === "coach" || role === "owner") && <OpenBases />} />;
}
