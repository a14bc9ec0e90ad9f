import { createFileRoute, redirect } from "@tanstack/react-router";
import { DoorFault } from "../app/door-pages.tsx";
import { currentInstallation } from "../app/installation.ts";
import { WelcomePage } from "../features/setup/welcome-page.tsx";

export const Route = createFileRoute("/begin/")({
  loader: async () => {
    const installation = await currentInstallation();
    if (!installation.setUpOpen) throw redirect({ to: "/inloggen" });
    return installation;
  },
  component: Begin,
  errorComponent: DoorFault,
});

function Begin() {
  const { demo } = Route.useLoaderData();
  return <WelcomePage demo={demo} />;
}
