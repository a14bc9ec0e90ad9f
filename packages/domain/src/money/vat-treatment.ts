import { z } from "zod";
import { BasisPoints, basisPoints } from "./cents.ts";

const reason = z.string().trim().min(1, "required").max(200, "too-long");

/**
 * How a service is taxed. Without VAT an invoice must say why, so only `standard` comes without a reason.
 *
 * @source art. 35a lid 1 Wet OB 1968; EN 16931 categories S, E, AE, O (BR-E-10 asks the reason)
 */
export const VatTreatment = z.discriminatedUnion("treatment", [
  z.strictObject({ treatment: z.literal("standard"), rate: BasisPoints }),
  z.strictObject({ treatment: z.literal("exempt"), reason }),
  z.strictObject({ treatment: z.literal("reverse-charge"), reason }),
  z.strictObject({ treatment: z.literal("outside-scope"), reason }),
]);
export type VatTreatment = z.infer<typeof VatTreatment>;

/**
 * The rate for coaching and guidance back to work: for an employer it serves work, not health care, so it is
 * taxed, also when a psychologist gives it.
 *
 * @source Wet OB 1968 art. 9 lid 1 (21 % since 1 October 2012); art. 11 lid 1 onder g exempts only health care
 */
export const STANDARD_VAT: VatTreatment = { treatment: "standard", rate: basisPoints(2100) };

/** The rate that a treatment comes down to; all but `standard` charge nothing. */
export function rateOf(vat: VatTreatment): BasisPoints {
  return vat.treatment === "standard" ? vat.rate : basisPoints(0);
}
