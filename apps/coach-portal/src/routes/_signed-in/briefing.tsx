import { createFileRoute, useRouterState } from "@tanstack/react-router";
import { BriefsPage } from "../../features/hand-over/briefs-page.tsx";

export const Route = createFileRoute("/_signed-in/briefing")({ component: Briefs });

/** Which cases stands in the state of the router, and in no address. */
function Briefs() {
  const chosen = useRouterState({ select: ({ location }) => location.state.trajectoryIds ?? NONE });
  return <BriefsPage chosen={chosen} />;
}

const NONE: readonly string[] = [];
