import { createFileRoute } from "@tanstack/react-router";
import { AgendaSettingsPage } from "../../features/agenda/settings-page.tsx";
import { FeedSection } from "../../features/calendar-feeds/feed-section.tsx";

export const Route = createFileRoute("/_signed-in/agenda/instellingen")({ component: AgendaSettings });

function AgendaSettings() {
  return (
    <>
      <AgendaSettingsPage />
      <FeedSection kind="sessions" />
    </>
  );
}
