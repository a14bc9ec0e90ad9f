import { createRootRoute, Outlet } from "@tanstack/react-router";
import { DoorFault, DoorNotFound } from "../app/door-pages.tsx";
import { useFocusOnNavigation } from "../app/focus-on-navigation.ts";
import { OfflineNotice } from "../app/offline-notice.tsx";
import { useSubmitKey } from "../app/shortcuts.ts";
import { TrialBanner } from "../app/trial-banner.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { Toaster } from "../ui/toaster.tsx";

export const Route = createRootRoute({ component: Root, notFoundComponent: DoorNotFound, errorComponent: DoorFault });

function Root() {
  useFocusOnNavigation();
  useSubmitKey();
  return (
    <>
      <SkipLink target="content" />
      <TrialBanner />
      <OfflineNotice />
      <Outlet />
      <Toaster />
    </>
  );
}
