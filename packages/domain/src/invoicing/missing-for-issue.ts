import { type Address, type Employer, isPoBox, type PracticeProfile } from "../practice/index.ts";
import type { ConceptInvoice } from "./invoice.ts";
import { invoiceTotals } from "./invoice-totals.ts";
import { type Revelation, revelationsIn } from "./revealing-text.ts";

/** One thing that stands between a concept and its number; `line` counts from 1. */
export type MissingForIssue =
  | { readonly kind: "seller-address" }
  | { readonly kind: "seller-po-box-only" }
  | { readonly kind: "seller-kvk-number" }
  | { readonly kind: "seller-vat-id" }
  | { readonly kind: "seller-iban" }
  | { readonly kind: "customer-address" }
  | { readonly kind: "customer-po-box-only" }
  | { readonly kind: "customer-oin" }
  | { readonly kind: "customer-vat-id" }
  | { readonly kind: "reverse-charge-within-country" }
  | { readonly kind: "purchase-order" }
  | { readonly kind: "price-agreement" }
  | { readonly kind: "service-period" }
  | { readonly kind: "line-reveals"; readonly line: number; readonly revelation: Revelation };

/**
 * What a concept still needs before it may get a number. An empty list means it can be issued.
 *
 * @param names of people that may not stand on a line: the employee's
 * @source art. 35a lid 1 Wet OB 1968; an employer's own demand for an order number; e-invoices to government need the
 *   OIN; reverse charge only to a business abroad (art. 12 lid 2 Wet OB 1968)
 */
export function missingForIssue(
  practice: PracticeProfile,
  employer: Employer,
  concept: ConceptInvoice,
  names: readonly string[] = [],
): readonly MissingForIssue[] {
  return [...missingOfSeller(practice, concept), ...missingOfCustomer(employer, concept), ...missingOfConcept(employer, concept, names)];
}

function missingOfSeller({ address, kvkNumber, vatId, iban }: PracticeProfile, { lines }: ConceptInvoice): MissingForIssue[] {
  const missing: MissingForIssue[] = [];
  if (address === null) missing.push({ kind: "seller-address" });
  else if (isPoBox(address)) missing.push({ kind: "seller-po-box-only" });
  if (kvkNumber === null) missing.push({ kind: "seller-kvk-number" });
  const owesVat = lines.some(({ vat }) => vat.treatment === "standard" || vat.treatment === "reverse-charge");
  if (vatId === null && (owesVat || lines.length === 0)) missing.push({ kind: "seller-vat-id" });
  if (iban === null) missing.push({ kind: "seller-iban" });
  return missing;
}

function missingOfCustomer({ invoiceAddress, kind, oin, vatId }: Employer, { lines }: ConceptInvoice): MissingForIssue[] {
  const missing: MissingForIssue[] = [];
  if (invoiceAddress === null) missing.push({ kind: "customer-address" });
  else if (isPoBox(invoiceAddress)) missing.push({ kind: "customer-po-box-only" });
  if (kind === "government" && oin === null) missing.push({ kind: "customer-oin" });
  if (lines.some(({ vat }) => vat.treatment === "reverse-charge")) missing.push(...missingForReverseCharge(invoiceAddress, vatId));
  return missing;
}

function missingForReverseCharge(address: Address | null, vatId: string | null): MissingForIssue[] {
  if (address?.country === "NL") return [{ kind: "reverse-charge-within-country" }];
  return vatId === null ? [{ kind: "customer-vat-id" }] : [];
}

function missingOfConcept({ purchaseOrder }: Employer, concept: ConceptInvoice, names: readonly string[]): MissingForIssue[] {
  const missing: MissingForIssue[] = [];
  if (purchaseOrder === "required" && concept.purchaseOrder === null) missing.push({ kind: "purchase-order" });
  if (invoiceTotals(concept.lines).netCents <= 0) missing.push({ kind: "price-agreement" });
  if (concept.servicePeriod === null) missing.push({ kind: "service-period" });
  for (const [index, { description }] of concept.lines.entries()) {
    const [revelation] = revelationsIn(description, names);
    if (revelation !== undefined) missing.push({ kind: "line-reveals", line: index + 1, revelation });
  }
  return missing;
}
