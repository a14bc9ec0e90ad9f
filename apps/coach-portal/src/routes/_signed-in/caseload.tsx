import { createFileRoute, useRouterState } from "@tanstack/react-router";
import { CaseloadPage } from "../../features/caseload/caseload-page.tsx";
import { readCaseloadSearch } from "../../features/caseload/caseload-search.ts";
import { OpenBases } from "../../features/privacy/open-bases.tsx";

export const Route = createFileRoute("/_signed-in/caseload")({ component: Caseload, validateSearch: readCaseloadSearch });

function Caseload() {
  const { session } = Route.useRouteContext();
  const { role } = session.chosen;
  const lookFor = useRouterState({ select: ({ location }) => location.state.lookFor });
  return (
    <CaseloadPage
      key={lookFor}
      role={role}
      search={Route.useSearch()}
      lookFor={lookFor}
      notice={(role === "coach" || role === "owner") && <OpenBases />}
    />
  );
}
