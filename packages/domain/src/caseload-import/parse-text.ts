import { ClientCode, Email } from "../people/index.ts";
import { KvkNumber, Oin } from "../practice/index.ts";
import { ok, type Result, refuse } from "../primitives/index.ts";
import type { Cell } from "./caseload-field.ts";

export type TextRefusal = { readonly kind: "too-long"; readonly longest: number };
export type EmailRefusal =
  | { readonly kind: "email-without-at"; readonly value: string }
  | { readonly kind: "not-an-email"; readonly value: string };
export type PhoneRefusal = { readonly kind: "not-a-phone"; readonly value: string };
export type RegistrationRefusal =
  | { readonly kind: "kvk-not-8-digits"; readonly value: string }
  | { readonly kind: "oin-not-20-digits"; readonly value: string };

/** What an employer's legal name may take; other texts keep to the same. */
const LONGEST_TEXT = 160;
const LONGEST_CODE = 40;

/** One line of text: no line breaks, no invisible characters, no double spaces. */
export function parseText(cell: Cell): Result<string, TextRefusal> {
  const text = tidy(String(cell));
  return text.length > LONGEST_TEXT ? refuse({ kind: "too-long", longest: LONGEST_TEXT }) : ok(text);
}

export function parseClientCode(cell: Cell): Result<ClientCode, TextRefusal> {
  const code = ClientCode.safeParse(tidy(String(cell)));
  return code.success ? ok(code.data) : refuse({ kind: "too-long", longest: LONGEST_CODE });
}

export function parseEmail(cell: Cell): Result<Email, EmailRefusal> {
  const value = tidy(String(cell));
  if (!value.includes("@")) return refuse({ kind: "email-without-at", value });
  const email = Email.safeParse(value.replace(/^mailto:/i, ""));
  return email.success && email.data.length <= LONGEST_TEXT ? ok(email.data) : refuse({ kind: "not-an-email", value });
}

/**
 * A telephone number as its digits, with a leading + for abroad. A spreadsheet that took it for a number
 * lost the zero in front; a Dutch number of nine digits gets it back.
 */
export function parsePhone(cell: Cell): Result<string, PhoneRefusal> {
  const value = tidy(String(cell));
  const compact = value.replace(/\(0\)|[\s().\-/‐–]/g, "").replace(/^00/, "+");
  if (!/^\+?\d{9,15}$/.test(compact)) return refuse({ kind: "not-a-phone", value });
  return ok(/^[1-9]\d{8}$/.test(compact) ? `0${compact}` : compact);
}

/** The number an employer is registered under: KvK 8 digits, a government body's OIN 20. */
export interface Registration {
  readonly kvk: KvkNumber | null;
  readonly oin: Oin | null;
}

/** Reads a KvK number; a column "KvK/OIN" may also hold an OIN, which has 20 digits. */
export function parseKvk(cell: Cell): Result<Registration, RegistrationRefusal> {
  const kvk = KvkNumber.safeParse(String(cell));
  if (kvk.success) return ok({ kvk: kvk.data, oin: null });
  const oin = Oin.safeParse(String(cell));
  if (oin.success) return ok({ kvk: null, oin: oin.data });
  return refuse({ kind: "kvk-not-8-digits", value: tidy(String(cell)) });
}

export function parseOin(cell: Cell): Result<Registration, RegistrationRefusal> {
  const oin = Oin.safeParse(String(cell));
  return oin.success ? ok({ kvk: null, oin: oin.data }) : refuse({ kind: "oin-not-20-digits", value: tidy(String(cell)) });
}

/** Without control and direction characters, which could make a name read differently from what it is. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
