import { createFileRoute } from "@tanstack/react-router";
import { DoorFault } from "../app/door-pages.tsx";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";

const REASONS = ["stil", "uitgelogd", "wachtwoord"] as const;

export interface SignInSearch {
  /** Where to go on, a path of this portal. */
  terug?: string;
  reden?: (typeof REASONS)[number];
}

/** Only a path of our own: an address elsewhere would send someone who just signed in to a stranger. */
function ownPath(value: unknown): value is string {
  return typeof value === "string" && /^\/(?![/\\])/.test(value);
}

export const Route = createFileRoute("/inloggen")({
  validateSearch: ({ terug, reden }: Record<string, unknown>): SignInSearch => {
    const reason = REASONS.find((known) => known === reden);
    return { ...(ownPath(terug) && { terug }), ...(reason && { reden: reason }) };
  },
  component: SignIn,
  errorComponent: DoorFault,
});

function SignIn() {
  const { terug, reden } = Route.useSearch();
  return <SignInPage returnTo={terug ?? "/"} reason={reden} />;
}
