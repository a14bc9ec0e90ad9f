import { cents } from "@hervat/domain/money";
import type { OrderAgreement } from "@hervat/domain/trajectory";
import type { DossierContext } from "./dossier-context.ts";

/** What was agreed about money; an employer that asks an order number mostly gave one. */
export function orderOf({ brief, programme, random, purchaseOrder }: DossierContext): OrderAgreement {
  const draws = random.fork("order");
  const agreed = cents(draws.pick([185_000, 195_000, 212_500, 224_000, 239_500]));
  const known = draws.chance({ required: 0.9, optional: 0.55, none: 0 }[purchaseOrder]);
  return {
    priceCents:
      brief.price === "none" ? null : brief.price === "agreed" || programme.priceCents === null ? agreed : cents(programme.priceCents),
    purchaseOrder: known ? `PO-${draws.int(45_000, 98_999)}` : null,
    invoiceAddressLines: null,
    invoiceEmail: null,
  };
}
