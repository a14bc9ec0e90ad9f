import { InvoiceId } from "@hervat/domain/primitives";
import { createFileRoute, notFound } from "@tanstack/react-router";
import { InvoicePage } from "../../features/invoicing/invoice-page.tsx";

export const Route = createFileRoute("/_signed-in/facturen/$invoiceId")({
  params: {
    parse: ({ invoiceId }) => {
      const id = InvoiceId.safeParse(invoiceId);
      if (!id.success) throw notFound();
      return { invoiceId: id.data };
    },
  },
  component: Invoice,
});

function Invoice() {
  const { invoiceId } = Route.useParams();
  return <InvoicePage key={invoiceId} invoiceId={invoiceId} />;
}
