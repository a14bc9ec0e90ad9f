import { type InvoiceLine, InvoiceLine as Line, type LineUnit } from "@hervat/domain/invoicing";
import type { LocalText } from "@hervat/domain/programme";
import { inLanguage, type OfferContent } from "@hervat/domain/referral";
import { m } from "@hervat/messages";
import { hundredthsToText, readHundredths } from "../../app/read-euros.ts";

export interface LineFields {
  description: string;
  quantity: string;
  unit: LineUnit;
  price: string;
  /** As the practice charges it; an offer follows the line it began with. */
  vat: InvoiceLine["vat"];
}

/** An offer as it stands in the form, as text. */
export interface OfferFields {
  lines: LineFields[];
  optionalLines: LineFields[];
  /** One per line. */
  included: string;
  remark: string;
  namesClient: boolean;
  language: OfferContent["language"];
}

export type OfferErrors = Readonly<Record<string, string>>;

export function toFields({ lines, optionalLines, included, remark, namesClient, language }: OfferContent): OfferFields {
  return {
    lines: lines.map(toLineFields),
    optionalLines: optionalLines.map(toLineFields),
    included: included.join("\n"),
    remark: remark ?? "",
    namesClient,
    language,
  };
}

/** Another language: what the programme says is said in it, what she wrote herself stays. */
export function speaking(language: OfferContent["language"], fields: OfferFields, texts: readonly LocalText[]): OfferFields {
  const said = (text: string) => inLanguage(text.trim(), texts, language);
  const line = (one: LineFields) => ({ ...one, description: said(one.description) });
  return {
    ...fields,
    language,
    lines: fields.lines.map(line),
    optionalLines: fields.optionalLines.map(line),
    included: fields.included.split("\n").map(said).join("\n"),
  };
}

export function emptyLine(vat: InvoiceLine["vat"]): LineFields {
  return { description: "", quantity: "1", unit: "piece", price: "", vat };
}

function toLineFields({ description, quantityHundredths, unit, unitPriceCents, vat }: InvoiceLine): LineFields {
  const quantity = hundredthsToText(quantityHundredths).replace(/,?0+$/, "");
  return { description, quantity, unit, price: hundredthsToText(unitPriceCents), vat };
}

/** What was typed as core wants it, or a sentence per field that is not there yet. */
export function readFields(
  fields: OfferFields,
  subject: OfferContent["subject"],
): { ok: true; value: OfferContent } | { ok: false; errors: OfferErrors } {
  const errors: Record<string, string> = {};
  const read = (group: "lines" | "optionalLines") =>
    fields[group].flatMap((line, place) => {
      const { value, wrong } = readLine(line);
      if (wrong !== undefined) errors[`${group}.${place}${wrong.field === "description" ? "" : `.${wrong.field}`}`] = wrong.sentence;
      return value === undefined ? [] : [value];
    });
  const [lines, optionalLines] = [read("lines"), read("optionalLines")];
  const included = fields.included.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  if (included.length > 20 || included.some((line) => line.length > 200)) errors["included"] = m.referral_page_included_long();
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const remark = fields.remark.trim() === "" ? null : fields.remark.trim();
  return {
    ok: true,
    value: { subject, lines, optionalLines, included, remark, namesClient: fields.namesClient, language: fields.language },
  };
}

interface WrongField {
  field: "description" | "quantity" | "price";
  sentence: string;
}

function readLine({ description, quantity, unit, price, vat }: LineFields): { value?: InvoiceLine; wrong?: WrongField } {
  if (description.trim() === "") return { wrong: { field: "description", sentence: m.errors_required() } };
  const quantityHundredths = readHundredths(quantity);
  if (quantityHundredths === undefined) return { wrong: { field: "quantity", sentence: m.invoicing_page_number_wrong() } };
  const unitPriceCents = readHundredths(price);
  if (unitPriceCents === undefined) return { wrong: { field: "price", sentence: m.invoicing_page_amount_wrong() } };
  const line = Line.safeParse({ description, quantityHundredths, unit, unitPriceCents, vat });
  return line.success ? { value: line.data } : { wrong: { field: "description", sentence: m.practice_field_not_valid() } };
}
