import { createFileRoute, useRouterState } from "@tanstack/react-router";
import { HandOverPage } from "../../features/hand-over/hand-over-page.tsx";

export const Route = createFileRoute("/_signed-in/overdracht")({ component: HandOver });

function HandOver() {
  const chosen = useRouterState({ select: ({ location }) => location.state.trajectoryIds ?? NONE });
  return <HandOverPage chosen={chosen} />;
}

const NONE: readonly string[] = [];
