import { createFileRoute } from "@tanstack/react-router";
import { NewClientPage } from "../../features/caseload/new-client-page.tsx";

export const Route = createFileRoute("/_signed-in/clienten/nieuw")({ component: NewClientPage });
