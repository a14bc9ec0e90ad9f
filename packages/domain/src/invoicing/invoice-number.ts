import { z } from "zod";

/** The number on an issued invoice or credit note: series, year, count; `2026-0001` or `AB2026-0001`. */
export const InvoiceNumber = z
  .string()
  .regex(/^(?:[A-Z][A-Z0-9]{0,5})?\d{4}-\d{4,}$/)
  .brand<"InvoiceNumber">();
export type InvoiceNumber = z.infer<typeof InvoiceNumber>;
