import { createFileRoute } from "@tanstack/react-router";
import { AgendaPage } from "../../features/agenda/agenda-page.tsx";
import { readAgendaSearch } from "../../features/agenda/agenda-search.ts";

export const Route = createFileRoute("/_signed-in/agenda/")({ component: Agenda, validateSearch: readAgendaSearch });

function Agenda() {
  return <AgendaPage {...Route.useSearch()} />;
}
