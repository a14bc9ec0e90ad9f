import type { Cents } from "../money/index.ts";
import type { Iban } from "../practice/index.ts";

/** The standard allows this many bytes, at error level M in a QR of version 13 at most. */
const LONGEST_IN_BYTES = 331;

/**
 * The lines behind a payment QR code that a bank app reads: who, which account, how much, with what text.
 *
 * @param text printed with the transfer: the invoice number, which is neutral
 * @returns null where a code cannot carry it: no amount to pay, or an amount or text too long
 * @source EPC069-12 version 2.1 (SEPA credit transfer QR code), version 002 without BIC, character set UTF-8
 */
export function paymentCode({
  name,
  iban,
  amountCents,
  text,
}: {
  readonly name: string;
  readonly iban: Iban;
  readonly amountCents: Cents;
  readonly text: string;
}): string | null {
  if (amountCents < 1 || text.length > 140) return null;
  const euros = `EUR${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, "0")}`;
  const code = ["BCD", "002", "1", "SCT", "", oneLine(name).slice(0, 70).trimEnd(), iban, euros, "", "", oneLine(text)].join("\n");
  return new TextEncoder().encode(code).length <= LONGEST_IN_BYTES ? code : null;
}

/** A line break in a name would become a field of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
