import { Address } from "../practice/index.ts";
import { ok, type Result, refuse } from "../primitives/index.ts";
import type { Cell } from "./caseload-field.ts";
import { normaliseText } from "./normalise-text.ts";
import { tidy } from "./parse-text.ts";

export type AddressRefusal = { readonly kind: "not-an-address"; readonly value: string };

const COUNTRIES: Readonly<Record<string, string>> = {
  nederland: "NL",
  netherlands: "NL",
  nl: "NL",
  belgie: "BE",
  belgium: "BE",
  be: "BE",
  duitsland: "DE",
  germany: "DE",
  deutschland: "DE",
  de: "DE",
  luxemburg: "LU",
  luxembourg: "LU",
  lu: "LU",
};

const BREAK = "[\\s,;|]+";
const DUTCH = new RegExp(`^(.+?)${BREAK}(\\d{4}) ?([A-Za-z]{2})${BREAK}(.+)$`, "s");
const ABROAD = new RegExp(`^(.+?)[,;|\\r\\n]+\\s*(?:[A-Z]{1,2}-)?(\\d{4,5})${BREAK}(.+)$`, "s");

/**
 * A postal address out of one cell: "Kade 12, 3511 AB Utrecht", with commas, line breaks or spaces between the
 * parts. An address abroad needs its country behind it, as the last part.
 */
export function parseAddress(cell: Cell): Result<Address, AddressRefusal> {
  const value = String(cell).trim();
  const { rest, country } = splitCountry(value);
  const dutch = country === "NL" ? DUTCH.exec(rest) : null;
  const abroad = country === "NL" ? null : ABROAD.exec(rest);
  const found = dutch
    ? { street: dutch[1], postcode: `${dutch[2]} ${dutch[3]?.toUpperCase()}`, city: dutch[4] }
    : { street: abroad?.[1], postcode: abroad?.[2], city: abroad?.[3] };
  const address = Address.safeParse({ street: oneLine(found.street), postcode: found.postcode, city: oneLine(found.city), country });
  return address.success ? ok(address.data) : refuse({ kind: "not-an-address", value: tidy(value) });
}

function splitCountry(value: string): { rest: string; country: string } {
  const last = /^(.+)[,;|\r\n]\s*(\p{Letter}+)\s*$/su.exec(value);
  const country = COUNTRIES[normaliseText(last?.[2] ?? "")];
  return last && country ? { rest: last[1] ?? "", country } : { rest: value, country: "NL" };
}

function oneLine(part = ""): string {
  return tidy(part.replace(/[;|\r\n]+/g, ", ")).replace(/^[,\s]+|[,\s]+$/g, "");
}
