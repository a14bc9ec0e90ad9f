import { createFileRoute } from "@tanstack/react-router";
import { AbsencePage } from "../../features/agenda/absence-page.tsx";

export const Route = createFileRoute("/_signed-in/agenda/afwezig")({ component: AbsencePage });
