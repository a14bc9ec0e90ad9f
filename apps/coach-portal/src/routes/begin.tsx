import { createFileRoute } from "@tanstack/react-router";
import { DoorFault } from "../app/door-pages.tsx";
import { WelcomePage } from "../features/setup/welcome-page.tsx";

export const Route = createFileRoute("/begin")({ component: WelcomePage, errorComponent: DoorFault });
