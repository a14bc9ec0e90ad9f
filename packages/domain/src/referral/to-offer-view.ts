import { type InvoiceLine, type LineUnit, netOf } from "../invoicing/index.ts";
import { rateOf } from "../money/index.ts";
import { addressLines, type Employer, type PracticeProfile, toLetterhead } from "../practice/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { OfferView } from "../views/offer-view.ts";
import { type Offer, offerReference } from "./offer.ts";
import { offerTotals } from "./offer-lines.ts";

/** What the document needs beside the offer itself: of a concept the parties of today; what left keeps its own. */
export interface OfferViewSource {
  readonly practice: PracticeProfile;
  readonly employer: Employer;
  readonly clientName: string;
  readonly orderReference: string | null;
  readonly orderer: { readonly name: string } | null;
  readonly today: PlainDate;
  readonly language: "nl" | "en";
  readonly words: { readonly unit: (unit: LineUnit) => string; readonly concept: string; readonly withdrawn: string };
}

/** All that the document of an offer may show. Built field by field: what is not written here does not reach a plugin. */
export function toOfferView(offer: Offer, source: OfferViewSource): OfferView {
  const left = offer.status === "concept" ? null : offer.sending;
  const seller = left?.seller ?? source.practice;
  const customer = left?.customer ?? source.employer;
  const totals = offerTotals(offer);
  const accepted = offer.status === "accepted" ? offer : null;
  const { words, language, today } = source;
  const reason = offer.status === "concept" ? words.concept : offer.status === "withdrawn" ? words.withdrawn : null;
  return {
    audience: "offer",
    letterhead: toLetterhead(seller),
    document: {
      date: accepted?.acceptedOn ?? left?.sentOn ?? today,
      version: offer.number,
      standing: reason === null ? "final" : "concept",
      conceptReason: reason,
      reference: offerReference(offer),
      language,
    },
    type: accepted === null ? "offer" : "confirmation",
    subject: offer.content.subject,
    customer: {
      legalName: customer.legalName,
      attention: accepted?.answer.name ?? left?.to.name ?? source.orderer?.name ?? customer.attention,
      addressLines: customer.invoiceAddress === null ? [] : addressLines(customer.invoiceAddress),
    },
    dossierReference: offer.dossierReference,
    orderReference: left === null ? source.orderReference : left.orderReference,
    employee: left === null ? (offer.content.namesClient ? source.clientName : null) : left.clientName,
    remark: offer.content.remark,
    included: offer.content.included,
    validUntil: left?.validUntil ?? null,
    lines: offer.content.lines.map((line) => shownLine(line, words.unit)),
    optionalLines: offer.content.optionalLines.map((line, place) => ({
      ...shownLine(line, words.unit),
      chosen: accepted?.answer.chosen.includes(place) ?? false,
    })),
    vat: totals.vat.map(({ rate, treatment, reason: why, netCents, vatCents }) => ({
      vatRate: rate,
      vatTreatment: treatment,
      reason: why,
      netCents,
      vatCents,
    })),
    netCents: totals.netCents,
    vatCents: totals.vatCents,
    grossCents: totals.grossCents,
    acceptance:
      accepted === null
        ? null
        : {
            on: accepted.acceptedOn,
            name: accepted.answer.name,
            function: accepted.answer.function,
            purchaseOrder: accepted.answer.purchaseOrder,
          },
  };
}

function shownLine(line: InvoiceLine, unit: (unit: LineUnit) => string): OfferView["lines"][number] {
  return {
    description: line.description,
    quantity: line.quantityHundredths / 100,
    unit: unit(line.unit),
    unitPriceCents: line.unitPriceCents,
    netCents: netOf(line),
    vatRate: rateOf(line.vat),
    vatTreatment: line.vat.treatment,
  };
}
