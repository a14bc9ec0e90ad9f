import { createFileRoute } from "@tanstack/react-router";
import { ConsentFormPage } from "../../features/prints/consent-form-page.tsx";

export const Route = createFileRoute("/_signed-in/formulieren/toestemming")({ component: ConsentFormPage });
