import { createFileRoute } from "@tanstack/react-router";
import { TrajectoryInvoicesTab } from "../../features/invoicing/trajectory-invoices-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/facturen")({ component: Invoices });

function Invoices() {
  return <TrajectoryInvoicesTab {...Route.useParams()} />;
}
