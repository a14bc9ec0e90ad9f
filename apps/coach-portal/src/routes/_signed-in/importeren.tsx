import { createFileRoute } from "@tanstack/react-router";
import { ImportPage } from "../../features/import/import-page.tsx";
import { OpenBases } from "../../features/privacy/open-bases.tsx";

export const Route = createFileRoute("/_signed-in/importeren")({ component: Import });

/** Guidance that comes in runs already: the statement was given before, which is said for all of it at once. */
function Import() {
  const { role } = Route.useRouteContext().session.chosen;
  return <ImportPage afterwards={(role === "coach" || role === "owner") && <OpenBases />} />;
}
