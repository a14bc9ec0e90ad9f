import { z } from "zod";

const withoutSpaces = (text: string) => text.replaceAll(/[\s.]/g, "").toUpperCase();

/**
 * The number of the Kamer van Koophandel: eight digits.
 *
 * @source ISO 6523 scheme 0106 as NLCIUS uses it
 */
export const KvkNumber = z
  .string()
  .overwrite(withoutSpaces)
  .regex(/^\d{8}$/, "kvk-number")
  .brand<"KvkNumber">();
export type KvkNumber = z.infer<typeof KvkNumber>;

/**
 * The number of a government body (organisatie-identificatienummer): twenty digits.
 *
 * @source ISO 6523 scheme 0190; central government accepts no other buyer id since 1 March 2023
 */
export const Oin = z
  .string()
  .overwrite(withoutSpaces)
  .regex(/^\d{20}$/, "oin")
  .brand<"Oin">();
export type Oin = z.infer<typeof Oin>;

/** The Dutch VAT number (btw-id): NL, nine digits, B, two digits. */
export const VatId = z
  .string()
  .overwrite(withoutSpaces)
  .regex(/^NL\d{9}B\d{2}$/, "vat-id")
  .brand<"VatId">();
export type VatId = z.infer<typeof VatId>;

/** A VAT number of any EU country, as a customer abroad has it; a Dutch one keeps the Dutch form. */
export const EuVatId = z
  .string()
  .overwrite(withoutSpaces)
  .refine(
    (id) =>
      id.startsWith("NL")
        ? /^NL\d{9}B\d{2}$/.test(id)
        : /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|PL|PT|RO|SE|SI|SK|XI)[0-9A-Z+*]{2,12}$/.test(id),
    "vat-id",
  )
  .brand<"EuVatId">();
export type EuVatId = z.infer<typeof EuVatId>;

/** An account number that carries its own check: ISO 13616, remainder 97. Spaces fall away, letters become capitals. */
export const Iban = z.string().overwrite(withoutSpaces).refine(isIban, "iban").brand<"Iban">();
export type Iban = z.infer<typeof Iban>;

/** @source ISO 13616 and ISO 7064 (mod 97-10); a Dutch number has 18 characters */
function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  if (iban.startsWith("NL") && !/^NL\d{2}[A-Z]{4}\d{10}$/.test(iban)) return false;
  let remainder = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
