import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";
import { DocumentState, Letterhead } from "./parts.ts";

const VatTreatments = z.enum(["standard", "exempt", "reverse-charge", "outside-scope"]);

const Line = z.strictObject({
  description: z.string(),
  quantity: z.number(),
  unit: z.string(),
  unitPriceCents: z.int(),
  netCents: z.int(),
  vatRate: z.int().nonnegative(),
  vatTreatment: VatTreatments,
});

/**
 * All that an offer and its confirmation may read: what is done for how much, never why. The employee is named only where the
 * practice chose to. Amounts are whole euro cents, rates are basis points (2100 = 21 %).
 *
 * @source docs/sources.md §3, column "invoice"; §13; programme "Van verzuim naar herstel", Investering
 */
export const OfferView = z.strictObject({
  audience: z.literal("offer"),
  letterhead: Letterhead,
  document: DocumentState,
  type: z.enum(["offer", "confirmation"]),
  subject: z.enum(["programme", "extension"]),
  customer: z.strictObject({ legalName: z.string(), attention: z.string().nullable(), addressLines: z.array(z.string()) }),
  dossierReference: z.string(),
  orderReference: z.string().nullable(),
  employee: z.string().nullable(),
  remark: z.string().nullable(),
  /** What the price covers, one line each. */
  included: z.array(z.string()),
  /** Null on a concept. */
  validUntil: PlainDate.nullable(),
  lines: z.array(Line),
  /** `chosen` is the employer's word, on a confirmation. */
  optionalLines: z.array(z.strictObject({ ...Line.shape, chosen: z.boolean() })),
  vat: z.array(
    z.strictObject({
      vatRate: z.int().nonnegative(),
      vatTreatment: VatTreatments,
      reason: z.string().nullable(),
      netCents: z.int(),
      vatCents: z.int(),
    }),
  ),
  netCents: z.int(),
  vatCents: z.int(),
  grossCents: z.int(),
  acceptance: z.strictObject({ on: PlainDate, name: z.string(), function: z.string(), purchaseOrder: z.string().nullable() }).nullable(),
});
export type OfferView = z.infer<typeof OfferView>;
