import type { InvoiceId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { InvoicePage } from "../../features/invoicing/invoice-page.tsx";

export const Route = createFileRoute("/_signed-in/facturen/$invoiceId")({
  params: {
    parse: ({ invoiceId }) => ({ invoiceId: idParam<InvoiceId>(invoiceId) }),
  },
  component: Invoice,
});

function Invoice() {
  const { invoiceId } = Route.useParams();
  return <InvoicePage key={invoiceId} invoiceId={invoiceId} />;
}
