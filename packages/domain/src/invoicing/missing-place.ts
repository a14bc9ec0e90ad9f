import { z } from "zod";
import type { MissingForIssue } from "./missing-for-issue.ts";

/** Where something that an invoice lacks is filled in: with the practice, with the employer, or on the invoice itself. */
export const MissingPlace = z.enum(["practice", "employer", "invoice"]);
export type MissingPlace = z.infer<typeof MissingPlace>;

export function missingPlace({ kind }: MissingForIssue): MissingPlace {
  switch (kind) {
    case "seller-address":
    case "seller-po-box-only":
    case "seller-kvk-number":
    case "seller-vat-id":
    case "seller-iban":
      return "practice";
    case "customer-address":
    case "customer-po-box-only":
    case "customer-oin":
    case "customer-vat-id":
      return "employer";
    case "reverse-charge-within-country":
    case "purchase-order":
    case "price-agreement":
    case "service-period":
    case "line-reveals":
      return "invoice";
  }
}
