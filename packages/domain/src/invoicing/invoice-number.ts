import { z } from "zod";

/** The number on an issued invoice or credit note: series, year, count; `2026-0001` or `AB2026-0001`. */
export const InvoiceNumber = z
  .string()
  .regex(/^(?:[A-Z][A-Z0-9]{0,5}-?)?\d{4}-\d{4,}$/)
  .brand<"InvoiceNumber">();
export type InvoiceNumber = z.infer<typeof InvoiceNumber>;

/** What a number is made of. The count starts at 1 in every year and series and has no hole. */
export interface InvoiceNumberParts {
  /** What the practice chose to stand before the year; may be empty. */
  readonly series: string;
  readonly year: number;
  readonly sequence: number;
}

/**
 * Writes an invoice number. Invoices and credit notes share the count of their series.
 *
 * @throws when the count or the year is not one that a counter can hold.
 * @source art. 35a lid 1 onder b Wet OB 1968: a sequential number in one or more series, each number once
 */
export function formatInvoiceNumber({ series, year, sequence }: InvoiceNumberParts): InvoiceNumber {
  if (!Number.isInteger(sequence) || sequence < 1) throw new RangeError("an invoice number counts from 1");
  // A series that ends in a digit gets a dash: `A1` with 2026 must not read as `A12026`.
  const head = /\d$/.test(series) ? `${series}-` : series;
  return InvoiceNumber.parse(`${head}${String(year).padStart(4, "0")}-${String(sequence).padStart(4, "0")}`);
}

/** The year in which a number was given. */
export function yearOfNumber(number: InvoiceNumber): number {
  return Number(/(\d{4})-\d+$/.exec(number)?.[1]);
}
