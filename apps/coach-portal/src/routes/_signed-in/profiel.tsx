import { createFileRoute } from "@tanstack/react-router";
import { ProfilePage } from "../../features/profile/profile-page.tsx";
import { SecuritySection } from "../../features/sign-in/security-section.tsx";

export const Route = createFileRoute("/_signed-in/profiel")({ component: Profile });

function Profile() {
  const { session } = Route.useRouteContext();
  return <ProfilePage session={session} security={<SecuritySection />} />;
}
