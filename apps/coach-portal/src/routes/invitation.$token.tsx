import { createFileRoute, type ErrorComponentProps } from "@tanstack/react-router";
import { useState } from "react";
import { errorCode } from "../app/core-errors.ts";
import { DoorFault } from "../app/door-pages.tsx";
import { queryClient, trpc } from "../app/trpc.ts";
import { InvitationGonePage } from "../features/invitation/invitation-gone-page.tsx";
import { type Accepted, InvitationPage } from "../features/invitation/invitation-page.tsx";
import { SignInPage, type SignInStep } from "../features/sign-in/sign-in-page.tsx";

// The address of core's mail.
export const Route = createFileRoute("/invitation/$token")({
  loader: ({ params }) => queryClient.ensureQueryData(trpc.invitation.read.queryOptions(params)),
  component: Invitation,
  errorComponent: InvitationFault,
});

function Invitation() {
  const { token } = Route.useParams();
  const [accepted, setAccepted] = useState<Accepted>();
  if (accepted !== undefined) return <SignInPage returnTo="/" startAt={firstStep(accepted)} />;
  return <InvitationPage token={token} onAccepted={setAccepted} />;
}

function InvitationFault(props: ErrorComponentProps) {
  return errorCode(props.error) === "NOT_FOUND" ? <InvitationGonePage /> : <DoorFault {...props} />;
}

function firstStep({ next, email, password }: Accepted): SignInStep {
  if (!next.ok) return { at: "password" };
  return next.value === "code" ? { at: "code", email } : { at: "enrol", password };
}
