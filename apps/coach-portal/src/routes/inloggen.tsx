import { createFileRoute } from "@tanstack/react-router";
import { DoorFault } from "../app/door-pages.tsx";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";

export interface SignInSearch {
  /** Where to go on, a path of this portal. */
  terug?: string;
  reden?: "stil" | "uitgelogd";
}

/** Only a path of our own: an address elsewhere would send someone who just signed in to a stranger. */
function ownPath(value: unknown): value is string {
  return typeof value === "string" && /^\/(?![/\\])/.test(value);
}

export const Route = createFileRoute("/inloggen")({
  validateSearch: ({ terug, reden }: Record<string, unknown>): SignInSearch => ({
    ...(ownPath(terug) && { terug }),
    ...((reden === "stil" || reden === "uitgelogd") && { reden }),
  }),
  component: SignIn,
  errorComponent: DoorFault,
});

function SignIn() {
  const { terug, reden } = Route.useSearch();
  return <SignInPage returnTo={terug ?? "/"} reason={reden} />;
}
