import { z } from "zod";
import { STANDARD_VAT, VatTreatment } from "../money/index.ts";
import { DossierYears, STANDARD_DOSSIER_YEARS } from "../retention/terms.ts";
import { Address } from "./address.ts";
import { contrastRatio } from "./contrast.ts";
import { Logo } from "./logo.ts";
import { Iban, KvkNumber, VatId } from "./numbers.ts";

const line = z.string().trim().min(1, "required").max(160, "too-long");
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/** A colour that carries text on white paper. */
const Accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: "accent-not-a-colour", abort: true })
  .refine((colour) => contrastRatio(colour, "#ffffff") >= 4.5, "accent-too-light");

/** Of paper on which no practice chose a colour. */
export const HOUSE_ACCENT = "#1e5b4f";

/**
 * The practice as its letters and invoices show it. Only the legal name must be known from the start: an invoice
 * says itself what is still missing.
 *
 * @source art. 35a Wet OB 1968 (names, address, numbers); art. 6:119a BW (payment term of at most 60 days)
 */
export const PracticeProfile = z.strictObject({
  legalName: line,
  /** The neutral name on envelopes, letterhead and bank text: a legal name can betray illness. */
  senderName: optional(line),
  address: optional(Address),
  phone: optional(
    z
      .string()
      .trim()
      .regex(/^[+()\d][\d\s()-]{5,24}$/, "phone"),
  ),
  email: optional(z.email("email")),
  website: optional(z.url({ protocol: /^https?$/, error: "website" })),
  kvkNumber: optional(KvkNumber),
  vatId: optional(VatId),
  iban: optional(Iban),
  logo: optional(Logo),
  accent: Accent.default(HOUSE_ACCENT),
  /** With whom a client talks about her data: a name with a way to reach it. Empty is the practice itself. */
  privacyOfficer: optional(line),
  /** Where a client goes with a complaint: an address, a page, a committee. Empty is the practice itself. */
  complaints: optional(line),
  footer: optional(z.string().trim().min(1, "required").max(400, "too-long")),
  /** How the practice charges VAT unless a product or a practitioner differs. */
  vat: VatTreatment.default(STANDARD_VAT),
  paymentTermDays: z.int("payment-term").min(1, "payment-term").max(60, "payment-term").default(30),
  /** How long a dossier stays after the guidance, in years. */
  retentionYears: DossierYears.default(STANDARD_DOSSIER_YEARS),
  /** Reports that an organisation brings are taken only when they are signed with a key that this practice knows. */
  knownKeysOnly: z.boolean().default(false),
  /** What stands before the year in an invoice number; empty gives `2026-0001`. */
  invoiceSeries: z
    .string()
    .regex(/^(?:[A-Z][A-Z0-9]{0,5})?$/, "invoice-series")
    .default(""),
  /** What an invoice line says when the programme's own name would reveal why. */
  invoiceLineText: optional(line),
});
export type PracticeProfile = z.infer<typeof PracticeProfile>;
