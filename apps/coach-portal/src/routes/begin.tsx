import { createFileRoute } from "@tanstack/react-router";
import { WelcomePage } from "../features/setup/welcome-page.tsx";

export const Route = createFileRoute("/begin")({ component: WelcomePage });
