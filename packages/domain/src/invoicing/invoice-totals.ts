import { type BasisPoints, type Cents, priceOf, rateOf, sumCents, type VatTreatment, vatOn } from "../money/index.ts";
import type { InvoiceLine } from "./invoice-line.ts";

/** The VAT of one treatment and rate, as the invoice specifies it. */
export interface VatTotal {
  readonly treatment: VatTreatment["treatment"];
  readonly rate: BasisPoints;
  /** Why there is no VAT; null at a standard rate. */
  readonly reason: string | null;
  readonly netCents: Cents;
  readonly vatCents: Cents;
}

export interface InvoiceTotals {
  readonly vat: readonly VatTotal[];
  readonly netCents: Cents;
  readonly vatCents: Cents;
  readonly grossCents: Cents;
}

/** The amount of one line without VAT, rounded to the cent. */
export function netOf({ quantityHundredths, unitPriceCents }: Pick<InvoiceLine, "quantityHundredths" | "unitPriceCents">): Cents {
  return priceOf(quantityHundredths, unitPriceCents);
}

/**
 * What an invoice comes down to: VAT once per rate over the summed lines, in the order in which the rates appear.
 *
 * @source EN 16931 BR-CO-17 (VAT per rate), BR-CO-10 to BR-CO-15 (sums); one row per treatment (BR-S-01, BR-E-01)
 */
export function invoiceTotals(lines: readonly InvoiceLine[]): InvoiceTotals {
  const groups = new Map<string, { readonly vat: VatTreatment; readonly nets: Cents[]; readonly reasons: Set<string> }>();
  for (const line of lines) {
    const key = `${line.vat.treatment} ${rateOf(line.vat)}`;
    const group = groups.get(key) ?? { vat: line.vat, nets: [], reasons: new Set<string>() };
    groups.set(key, group);
    group.nets.push(netOf(line));
    if (line.vat.treatment !== "standard") group.reasons.add(line.vat.reason);
  }
  const vat = [...groups.values()].map((group): VatTotal => {
    const netCents = sumCents(group.nets);
    return {
      treatment: group.vat.treatment,
      rate: rateOf(group.vat),
      reason: group.reasons.size === 0 ? null : [...group.reasons].join("; "),
      netCents,
      vatCents: vatOn(netCents, rateOf(group.vat)),
    };
  });
  const netCents = sumCents(vat.map((total) => total.netCents));
  const vatCents = sumCents(vat.map((total) => total.vatCents));
  return { vat, netCents, vatCents, grossCents: sumCents([netCents, vatCents]) };
}
