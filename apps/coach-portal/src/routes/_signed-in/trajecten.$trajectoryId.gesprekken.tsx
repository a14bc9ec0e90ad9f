import { createFileRoute } from "@tanstack/react-router";
import { CasePlanning } from "../../features/agenda/case-planning.tsx";
import { TalkButton } from "../../features/agenda/talk-button.tsx";
import { SessionsTab } from "../../features/trajectory/sessions-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/gesprekken")({ component: Sessions });

function Sessions() {
  const { trajectoryId } = Route.useParams();
  return (
    <>
      <CasePlanning trajectoryId={trajectoryId} />
      <SessionsTab trajectoryId={trajectoryId} planning={(session) => <TalkButton {...session} />} />
    </>
  );
}
