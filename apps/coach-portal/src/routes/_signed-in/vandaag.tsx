import { createFileRoute } from "@tanstack/react-router";
import { DueErasuresNotice } from "../../features/closing/due-erasures-notice.tsx";
import { TodayPage } from "../../features/today/today-page.tsx";

export const Route = createFileRoute("/_signed-in/vandaag")({ component: Today });

function Today() {
  const { session } = Route.useRouteContext();
  return (
    <>
      {session.chosen.role === "owner" && <DueErasuresNotice />}
      <TodayPage />
    </>
  );
}
