import { type InvoiceLine, type InvoiceTotals, invoiceTotals } from "../invoicing/index.ts";
import type { Offer } from "./offer.ts";

/** The lines that count: those of the offer, and of an accepted one the optional lines that the employer took. */
export function agreedLines(offer: Offer): readonly InvoiceLine[] {
  const { lines, optionalLines } = offer.content;
  if (offer.status !== "accepted") return lines;
  return [...lines, ...optionalLines.filter((_line, place) => offer.answer.chosen.includes(place))];
}

/** What an offer comes down to: VAT once per rate, as on the invoice that follows. */
export function offerTotals(offer: Offer): InvoiceTotals {
  return invoiceTotals(agreedLines(offer));
}
