import { z } from "zod";
import { Cents, VatTreatment } from "../money/index.ts";

/** What a line counts in. */
export const LineUnit = z.enum(["piece", "hour", "session", "month"]);
export type LineUnit = z.infer<typeof LineUnit>;

/** One line of an invoice. The text is neutral: no name, no illness, no method, no session date. */
export const InvoiceLine = z.strictObject({
  description: z.string().trim().min(1).max(300),
  /** Hundredths of the unit: 150 is one and a half hour; negative on a credit note. */
  quantityHundredths: z.int().min(-10_000_000).max(10_000_000),
  unit: LineUnit,
  unitPriceCents: Cents,
  vat: VatTreatment,
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;
