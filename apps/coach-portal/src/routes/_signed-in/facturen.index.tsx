import { createFileRoute } from "@tanstack/react-router";
import { INVOICE_FILTERS, type InvoiceFilter } from "../../features/invoicing/invoice-filter.ts";
import { InvoicesPage } from "../../features/invoicing/invoices-page.tsx";

export const Route = createFileRoute("/_signed-in/facturen/")({
  validateSearch: ({ toon }: Record<string, unknown>): { toon?: InvoiceFilter } => {
    const filter = INVOICE_FILTERS.find((known) => known === toon);
    return filter === undefined ? {} : { toon: filter };
  },
  component: Invoices,
});

function Invoices() {
  const { toon } = Route.useSearch();
  const navigate = Route.useNavigate();
  return <InvoicesPage filter={toon ?? "all"} onFilter={(filter) => void navigate({ search: filter === "all" ? {} : { toon: filter } })} />;
}
