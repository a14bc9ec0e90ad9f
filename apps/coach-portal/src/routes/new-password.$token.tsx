import { createFileRoute } from "@tanstack/react-router";
import { NewPasswordPage } from "../features/sign-in/new-password-page.tsx";

// The address of core's mail.
export const Route = createFileRoute("/new-password/$token")({ component: NewPassword });

function NewPassword() {
  const { token } = Route.useParams();
  return <NewPasswordPage token={token} />;
}
