import { createFileRoute } from "@tanstack/react-router";
import { DoorFault } from "../app/door-pages.tsx";
import { VerifyPage } from "../features/verify/verify-page.tsx";

export const Route = createFileRoute("/verify")({ component: VerifyPage, errorComponent: DoorFault });
