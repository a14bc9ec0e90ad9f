import { createFileRoute } from "@tanstack/react-router";
import { DoorFault } from "../app/door-pages.tsx";
import { DemoPage } from "../features/demo/demo-page.tsx";

export const Route = createFileRoute("/demo")({ component: DemoPage, errorComponent: DoorFault });
