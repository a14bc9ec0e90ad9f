import type { InvoiceId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import type { InvoiceShown } from "./use-invoices.ts";

type Missing = InvoiceShown["missing"][number];

export interface MissingListProps {
  invoiceId: InvoiceId;
  missing: readonly Missing[];
  /** The invoice itself is where she is already. */
  here?: boolean;
}

/** What a concept lacks, in words, each with the way to where it is filled in. */
export function MissingList({ invoiceId, missing, here = false }: MissingListProps) {
  return (
    <ul className="space-y-1">
      {missing.map(({ sentence, place }) => (
        <li key={sentence}>
          {sentence} {!(here && place === "invoice") && <PlaceLink invoiceId={invoiceId} place={place} />}
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ invoiceId, place }: { invoiceId: InvoiceId; place: Missing["place"] }) {
  switch (place) {
    case "practice":
      return (
        <Link className="link" to="/praktijk" search={{ deel: "profiel" }}>
          {m.invoicing_page_missing_at_practice()}
        </Link>
      );
    case "employer":
      return (
        <Link className="link" to="/praktijk" search={{ deel: "opdrachtgevers" }}>
          {m.invoicing_page_missing_at_employer()}
        </Link>
      );
    case "invoice":
      return (
        <Link className="link" to="/facturen/$invoiceId" params={{ invoiceId }}>
          {m.invoicing_page_missing_at_invoice()}
        </Link>
      );
  }
}
