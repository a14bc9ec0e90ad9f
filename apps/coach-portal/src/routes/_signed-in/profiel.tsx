import { createFileRoute } from "@tanstack/react-router";
import { DigestSection } from "../../features/calendar-feeds/digest-section.tsx";
import { FeedSection } from "../../features/calendar-feeds/feed-section.tsx";
import { ProfilePage } from "../../features/profile/profile-page.tsx";
import { PasskeysSection } from "../../features/sign-in/passkeys-section.tsx";
import { SecuritySection } from "../../features/sign-in/security-section.tsx";
import { SessionsSection } from "../../features/sign-in/sessions-section.tsx";

export const Route = createFileRoute("/_signed-in/profiel")({ component: Profile });

/** Who guides clients, or plans for who does, has deadlines to follow. */
const FOLLOWS = new Set(["coach", "owner", "office"]);

function Profile() {
  const { session } = Route.useRouteContext();
  const follows = FOLLOWS.has(session.chosen.role);
  return (
    <ProfilePage
      session={session}
      security={
        <>
          <SecuritySection />
          <PasskeysSection />
          <SessionsSection />
        </>
      }
      calendar={
        follows && (
          <>
            <FeedSection kind="obligations" />
            <DigestSection />
          </>
        )
      }
    />
  );
}
