import type { InvoiceViewSource, LineUnit, MissingForIssue } from "@hervat/domain/invoicing";
import { type Locale, m } from "@hervat/messages";

/** The words that an invoice document takes from the messages. */
export function invoiceWords(locale: Locale): InvoiceViewSource["words"] {
  return {
    unit: (unit) => unitWord(unit, locale),
    missing: (item) => missingSentence(item, locale),
    concept: m.invoicing_concept_reason({}, { locale }),
  };
}

function unitWord(unit: LineUnit, locale: Locale): string {
  switch (unit) {
    case "piece":
      return m.invoicing_unit_piece({}, { locale });
    case "hour":
      return m.invoicing_unit_hour({}, { locale });
    case "session":
      return m.invoicing_unit_session({}, { locale });
    case "month":
      return m.invoicing_unit_month({}, { locale });
  }
}

/** What an invoice still needs before it can be issued, one sentence per item. */
export function missingSentence(item: MissingForIssue, locale: Locale): string {
  switch (item.kind) {
    case "seller-address":
      return m.invoicing_missing_seller_address({}, { locale });
    case "seller-po-box-only":
      return m.invoicing_missing_seller_po_box_only({}, { locale });
    case "seller-kvk-number":
      return m.invoicing_missing_seller_kvk_number({}, { locale });
    case "seller-vat-id":
      return m.invoicing_missing_seller_vat_id({}, { locale });
    case "seller-iban":
      return m.invoicing_missing_seller_iban({}, { locale });
    case "customer-address":
      return m.invoicing_missing_customer_address({}, { locale });
    case "customer-po-box-only":
      return m.invoicing_missing_customer_po_box_only({}, { locale });
    case "customer-oin":
      return m.invoicing_missing_customer_oin({}, { locale });
    case "customer-vat-id":
      return m.invoicing_missing_customer_vat_id({}, { locale });
    case "reverse-charge-within-country":
      return m.invoicing_missing_reverse_charge_within_country({}, { locale });
    case "purchase-order":
      return m.invoicing_missing_purchase_order({}, { locale });
    case "price-agreement":
      return m.invoicing_missing_price_agreement({}, { locale });
    case "service-period":
      return m.invoicing_missing_service_period({}, { locale });
    case "line-reveals":
      return revealsSentence(item, locale);
  }
}

function revealsSentence({ line, revelation: { kind, text } }: Extract<MissingForIssue, { kind: "line-reveals" }>, locale: Locale): string {
  const words = { line, text };
  switch (kind) {
    case "health-word":
      return m.invoicing_missing_line_reveals_health_word(words, { locale });
    case "missed-appointment":
      return m.invoicing_missing_line_reveals_missed_appointment(words, { locale });
    case "day":
      return m.invoicing_missing_line_reveals_day(words, { locale });
    case "name":
      return m.invoicing_missing_line_reveals_name(words, { locale });
  }
}
