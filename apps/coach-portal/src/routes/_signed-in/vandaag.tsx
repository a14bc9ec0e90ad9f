import { createFileRoute } from "@tanstack/react-router";
import { BreachDeadlines, BreachDoor } from "../../features/breach/breach-deadline.tsx";
import { DueErasuresNotice } from "../../features/closing/due-erasures-notice.tsx";
import { TodayPage } from "../../features/today/today-page.tsx";

export const Route = createFileRoute("/_signed-in/vandaag")({ component: Today });

function Today() {
  const { session } = Route.useRouteContext();
  const { role } = session.chosen;
  return (
    <>
      {role === "owner" && <BreachDeadlines />}
      {role === "owner" && <DueErasuresNotice />}
      <TodayPage />
      {role !== "supervisor" && <BreachDoor />}
    </>
  );
}
