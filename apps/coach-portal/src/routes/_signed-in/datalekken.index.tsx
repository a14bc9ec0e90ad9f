import { createFileRoute } from "@tanstack/react-router";
import { BreachesPage } from "../../features/breach/breaches-page.tsx";

export const Route = createFileRoute("/_signed-in/datalekken/")({ component: BreachesPage });
