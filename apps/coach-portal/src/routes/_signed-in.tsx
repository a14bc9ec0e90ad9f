import { createFileRoute, redirect } from "@tanstack/react-router";
import { DoorFault } from "../app/door-pages.tsx";
import { currentInstallation } from "../app/installation.ts";
import { PortalLayout } from "../app/portal-layout.tsx";
import { currentSession } from "../app/session.ts";

export const Route = createFileRoute("/_signed-in")({
  beforeLoad: async ({ location }) => {
    const session = await currentSession();
    if (session.state === "ready") return { session };
    if (session.state === "signed-out" && location.pathname === "/" && (await currentInstallation()).setUpOpen)
      throw redirect({ to: "/begin" });
    throw redirect({ to: "/inloggen", search: location.pathname === "/" ? {} : { terug: location.href } });
  },
  component: SignedIn,
  errorComponent: DoorFault,
});

function SignedIn() {
  const { session } = Route.useRouteContext();
  return <PortalLayout session={session} />;
}
