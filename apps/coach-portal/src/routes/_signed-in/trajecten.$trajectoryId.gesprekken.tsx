import { createFileRoute } from "@tanstack/react-router";
import { CasePlanning } from "../../features/agenda/case-planning.tsx";
import { TalkButton } from "../../features/agenda/talk-button.tsx";
import { MessagesSection } from "../../features/messages/messages-section.tsx";
import { ReadersSection } from "../../features/notes/readers-section.tsx";
import { SessionNotePanel } from "../../features/notes/session-note-panel.tsx";
import { SessionsTab } from "../../features/trajectory/sessions-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/gesprekken")({
  /** `verslag`: the talk whose note stands open, or `nieuw`. */
  validateSearch: ({ verslag }): { verslag?: string } => (typeof verslag === "string" ? { verslag } : {}),
  component: Sessions,
});

function Sessions() {
  const { trajectoryId } = Route.useParams();
  const { verslag } = Route.useSearch();
  return (
    <>
      <CasePlanning trajectoryId={trajectoryId} />
      <MessagesSection trajectoryId={trajectoryId} />
      <SessionsTab
        trajectoryId={trajectoryId}
        planning={(session) => <TalkButton {...session} />}
        openAt={verslag}
        noteOf={(session) => <SessionNotePanel trajectoryId={trajectoryId} session={session} focusFirst={verslag !== undefined} />}
      />
      <ReadersSection trajectoryId={trajectoryId} />
    </>
  );
}
