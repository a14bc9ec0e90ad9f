import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";
import { DocumentState, Letterhead } from "./parts.ts";

/**
 * All that an invoice may read: no name of the employee, no illness, no method, no session date.
 * Amounts are whole euro cents, rates are basis points (2100 = 21 %).
 *
 * @source docs/sources.md §3, column "invoice"; §13; art. 35a Wet OB 1968
 */
export const InvoiceView = z.strictObject({
  audience: z.literal("invoice"),
  letterhead: Letterhead,
  document: DocumentState,
  type: z.enum(["invoice", "credit-note"]),
  /** Null while it is a concept: a number is given at issue. */
  number: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  paymentTermDays: z.int(),
  credits: z.strictObject({ number: z.string(), issuedOn: PlainDate }).nullable(),
  customer: z.strictObject({
    legalName: z.string(),
    attention: z.string().nullable(),
    addressLines: z.array(z.string()),
    kvkNumber: z.string().nullable(),
    oin: z.string().nullable(),
    vatId: z.string().nullable(),
  }),
  purchaseOrder: z.string().nullable(),
  dossierReference: z.string(),
  servicePeriod: z.strictObject({ from: PlainDate, to: PlainDate }).nullable(),
  lines: z.array(
    z.strictObject({
      description: z.string(),
      quantity: z.number(),
      unit: z.string(),
      unitPriceCents: z.int(),
      netCents: z.int(),
      vatRate: z.int().nonnegative(),
      vatTreatment: z.enum(["standard", "exempt", "reverse-charge", "outside-scope"]),
    }),
  ),
  vat: z.array(
    z.strictObject({
      vatRate: z.int().nonnegative(),
      vatTreatment: z.enum(["standard", "exempt", "reverse-charge", "outside-scope"]),
      reason: z.string().nullable(),
      netCents: z.int(),
      vatCents: z.int(),
    }),
  ),
  netCents: z.int(),
  vatCents: z.int(),
  grossCents: z.int(),
  /** The lines of an EPC069-12 payment code; null on a credit note, a concept or without IBAN. */
  paymentCode: z.string().nullable(),
  /** Sentences: what art. 35a still asks for before this concept can be issued. */
  missing: z.array(z.string()),
});
export type InvoiceView = z.infer<typeof InvoiceView>;
