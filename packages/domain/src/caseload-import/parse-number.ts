import { type Cents, cents } from "../money/index.ts";
import { ok, type Result, refuse } from "../primitives/index.ts";
import type { Cell } from "./caseload-field.ts";

export type AmountRefusal =
  | { readonly kind: "not-an-amount"; readonly value: string }
  | { readonly kind: "amount-out-of-range"; readonly value: string };
export type HoursRefusal =
  | { readonly kind: "not-hours"; readonly value: string }
  | { readonly kind: "hours-out-of-range"; readonly value: string };
export type CountRefusal = { readonly kind: "not-a-count"; readonly value: string };

const HIGHEST_AMOUNT_CENTS = 10_000_000;
const MOST_HOURS_PER_WEEK = 60;
const MOST_SESSIONS = 200;

/**
 * Whole euro cents from an amount as people write it: "2.125,00", "2125", "€ 2.125,-", "2,125.00".
 * A dot or comma before exactly three digits separates thousands; before one or two it separates cents.
 */
export function parseAmount(cell: Cell): Result<Cents, AmountRefusal> {
  const value = String(cell).trim();
  const euros = typeof cell === "number" ? cell : readAmount(value);
  if (euros === undefined || !Number.isFinite(euros)) return refuse({ kind: "not-an-amount", value });
  const amount = Math.round(euros * 100);
  if (Math.abs(amount - euros * 100) > 1e-6) return refuse({ kind: "not-an-amount", value });
  if (amount < 0 || amount > HIGHEST_AMOUNT_CENTS) return refuse({ kind: "amount-out-of-range", value });
  return ok(cents(amount));
}

function readAmount(value: string): number | undefined {
  const text = value
    .replace(/\s|€|euro|eur/gi, "")
    .replace(/(excl\.?|exclusief|ex\.?|excluding)(btw|vat)\.?$/i, "")
    .replace(/[,.]?[-–—=]+$/, "");
  if (/^-?\d+([.,]\d{1,2})?$/.test(text)) return Number(text.replace(",", "."));
  if (/^-?\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (/^-?\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)) return Number(text.replaceAll(",", ""));
  return undefined;
}

/** Contract hours per week, from "32", "32,5", "32.5 uur" or "32:30". */
export function parseHours(cell: Cell): Result<number, HoursRefusal> {
  const value = String(cell).trim();
  const hours = typeof cell === "number" ? cell : readHours(value);
  if (hours === undefined || !Number.isFinite(hours)) return refuse({ kind: "not-hours", value });
  if (hours <= 0 || hours > MOST_HOURS_PER_WEEK) return refuse({ kind: "hours-out-of-range", value });
  return ok(Math.round(hours * 100) / 100);
}

function readHours(value: string): number | undefined {
  const text = value.replace(/\s*(uren|uur|u|hours|hour|hrs|h)?\.?(\s*(per week|p\/?w|\/ ?week|a week))?\.?$/i, "");
  if (/^-?\d{1,4}([.,]\d{1,2})?$/.test(text)) return Number(text.replace(",", "."));
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  return clock ? Number(clock[1]) + Number(clock[2]) / 60 : undefined;
}

/** A whole number of sessions, from "3" or "3 gesprekken". */
export function parseCount(cell: Cell): Result<number, CountRefusal> {
  const value = String(cell).trim();
  const count = Number(/^(\d{1,4})(?:[.,]0+)?\s*(?:x|gesprek(?:ken)?|sessies?|sessions?)?$/i.exec(value)?.[1] ?? Number.NaN);
  if (!Number.isInteger(count) || count > MOST_SESSIONS) return refuse({ kind: "not-a-count", value });
  return ok(count);
}
