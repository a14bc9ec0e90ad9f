import { createFileRoute } from "@tanstack/react-router";
import { AgendaSettingsPage } from "../../features/agenda/settings-page.tsx";

export const Route = createFileRoute("/_signed-in/agenda/instellingen")({ component: AgendaSettingsPage });
