import { InvoiceLine, ServicePeriod } from "@hervat/domain/invoicing";
import type { VatTreatment } from "@hervat/domain/money";
import { m } from "@hervat/messages";
import { hundredthsToText, readHundredths } from "../../app/read-euros.ts";
import type { InvoiceShown } from "./use-invoices.ts";

export const VAT_CHOICES = ["2100", "900", "0", "exempt", "reverse-charge", "outside-scope"] as const;
export type VatChoice = (typeof VAT_CHOICES)[number];

export interface LineFields {
  description: string;
  quantity: string;
  unit: InvoiceLine["unit"];
  price: string;
  vat: VatChoice;
  reason: string;
}

/** A concept as it stands in the form, as text. */
export interface ConceptFields {
  reference: string;
  purchaseOrder: string;
  period: "none" | ServicePeriod["kind"];
  from: string;
  to: string;
  on: string;
  lines: LineFields[];
}

export const EMPTY_LINE: LineFields = { description: "", quantity: "1", unit: "piece", price: "", vat: "2100", reason: "" };

export function toFields({ reference, purchaseOrder, servicePeriod, lines }: InvoiceShown): ConceptFields {
  return {
    reference,
    purchaseOrder: purchaseOrder ?? "",
    period: servicePeriod?.kind ?? "none",
    from: servicePeriod?.kind === "month" ? servicePeriod.month : servicePeriod?.kind === "months" ? servicePeriod.from : "",
    to: servicePeriod?.kind === "months" ? servicePeriod.to : "",
    on: servicePeriod?.kind === "prepayment" ? servicePeriod.on : "",
    lines: lines.map((line) => ({
      description: line.description,
      quantity: quantityText(line.quantityHundredths),
      unit: line.unit,
      price: hundredthsToText(line.unitPriceCents),
      vat: vatChoice(line.vat),
      reason: line.vat.treatment === "standard" ? "" : line.vat.reason,
    })),
  };
}

export function quantityText(hundredths: number): string {
  return hundredthsToText(hundredths).replace(/,?0+$/, "");
}

function vatChoice(vat: VatTreatment): VatChoice {
  if (vat.treatment !== "standard") return vat.treatment;
  return vat.rate === 2100 ? "2100" : vat.rate === 900 ? "900" : "0";
}

export type ConceptErrors = Readonly<Record<string, string>>;

type Read = Pick<InvoiceShown, "reference" | "purchaseOrder" | "servicePeriod" | "lines">;

/** What was typed as core wants it, or a sentence per field that is not there yet. */
export function readFields(fields: ConceptFields): { ok: true; value: Read } | { ok: false; errors: ConceptErrors } {
  const errors: Record<string, string> = {};
  if (fields.reference.trim() === "") errors["reference"] = m.errors_required();
  const servicePeriod = readPeriod(fields);
  if (servicePeriod === undefined) errors[fields.period === "prepayment" ? "on" : "from"] = m.invoicing_page_period_wrong();
  const lines = fields.lines.flatMap((line, index) => {
    const read = readLine(line);
    for (const [field, sentence] of Object.entries(read.errors)) errors[`lines.${index}.${field}`] = sentence;
    return read.line === undefined ? [] : [read.line];
  });
  if (Object.keys(errors).length > 0 || servicePeriod === undefined) return { ok: false, errors };
  return {
    ok: true,
    value: {
      reference: fields.reference.trim(),
      purchaseOrder: fields.purchaseOrder.trim() === "" ? null : fields.purchaseOrder.trim(),
      servicePeriod,
      lines,
    },
  };
}

function readPeriod({ period, from, to, on }: ConceptFields): ServicePeriod | null | undefined {
  switch (period) {
    case "none":
      return null;
    case "month":
      return ServicePeriod.safeParse({ kind: "month", month: from }).data;
    case "months":
      return ServicePeriod.safeParse({ kind: "months", from, to }).data;
    case "prepayment":
      return ServicePeriod.safeParse({ kind: "prepayment", on }).data;
  }
}

function readLine({ description, quantity, unit, price, vat, reason }: LineFields): {
  line: InvoiceLine | undefined;
  errors: ConceptErrors;
} {
  const errors: Record<string, string> = {};
  const quantityHundredths = readHundredths(quantity);
  const unitPriceCents = readHundredths(price);
  if (description.trim() === "") errors["description"] = m.errors_required();
  if (quantityHundredths === undefined) errors["quantity"] = m.invoicing_page_number_wrong();
  if (unitPriceCents === undefined) errors["price"] = m.invoicing_page_amount_wrong();
  const standard = vat === "2100" || vat === "900" || vat === "0";
  if (!standard && reason.trim() === "") errors["reason"] = m.errors_required();
  const line = InvoiceLine.safeParse({
    description,
    quantityHundredths,
    unit,
    unitPriceCents,
    vat: standard ? { treatment: "standard", rate: Number(vat) } : { treatment: vat, reason },
  });
  if (!line.success && Object.keys(errors).length === 0) errors["description"] = m.practice_field_not_valid();
  return { line: line.data, errors };
}

export function usualReason(vat: VatChoice): string {
  switch (vat) {
    case "exempt":
      return m.invoicing_reason_exempt();
    case "reverse-charge":
      return m.invoicing_reason_reverse_charge();
    case "outside-scope":
      return m.invoicing_reason_outside_scope();
    case "2100":
    case "900":
    case "0":
      return "";
  }
}
