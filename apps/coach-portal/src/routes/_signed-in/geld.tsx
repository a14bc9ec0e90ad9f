import { createFileRoute } from "@tanstack/react-router";
import { MoneyPage } from "../../features/invoicing/money-page.tsx";

export const Route = createFileRoute("/_signed-in/geld")({ component: MoneyPage });
