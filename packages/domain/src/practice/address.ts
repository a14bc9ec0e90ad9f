import { z } from "zod";

/** A postal address; `street` holds street and number, or a PO box where only that is known. */
export const Address = z.strictObject({
  street: z.string().trim().min(1, "required").max(120, "too-long"),
  postcode: z.string().trim().min(1, "required").max(12, "too-long"),
  city: z.string().trim().min(1, "required").max(80, "too-long"),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "country-code")
    .default("NL"),
});
export type Address = z.infer<typeof Address>;

/**
 * Whether an address names a PO box and no street.
 *
 * @source art. 35a lid 1 Wet OB 1968: full name and address of both parties; a PO box is not an address
 */
export function isPoBox({ street }: Pick<Address, "street">): boolean {
  return /^\s*(postbus|antwoordnummer|p\.?\s*o\.?\s*box)\b/i.test(street);
}

/** The address that such lines show, the other way round from `addressLines`; null when they are no address. */
export function addressFromLines([street, place = "", country = "NL"]: readonly string[]): Address | null {
  const [, postcode, city] = /^(.+?)\s{2,}(.+)$/.exec(place) ?? /^(\d{4} ?[A-Za-z]{2}|\S+)\s+(.+)$/.exec(place) ?? [];
  const read = Address.safeParse({ street, postcode, city, country });
  return read.success ? read.data : null;
}

/** The lines of an address as a letter shows it; the country only where it is not the Netherlands. */
export function addressLines({ street, postcode, city, country }: Address): string[] {
  const place = `${postcode}  ${city}`;
  return country === "NL" ? [street, place] : [street, place, country];
}
