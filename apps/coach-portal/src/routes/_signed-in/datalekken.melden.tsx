import { createFileRoute } from "@tanstack/react-router";
import { ReportBreachPage } from "../../features/breach/report-page.tsx";

export const Route = createFileRoute("/_signed-in/datalekken/melden")({ component: ReportBreachPage });
