import { addDays } from "../calendar/index.ts";
import { day, ok, PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { Cell } from "./caseload-field.ts";
import { normaliseText } from "./normalise-text.ts";

export type DateRefusal =
  | { readonly kind: "impossible-date"; readonly value: string }
  | { readonly kind: "year-needs-four-digits"; readonly value: string };

const MONTHS: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "feb"],
  ["maart", "march", "mrt", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augustus", "august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/** A file names no day outside these years; 0206 and 20226 are slips of the hand. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Excel's day 61 is 1 March 1900; earlier numbers are off by one, because Excel believes that 1900 had a 29 February. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 73_415;
const SERIAL_ZERO = day("1899-12-30");

/**
 * The day a cell means: 5-1-2026, 05/01/2026, 5.1.2026, 5 januari 2026, 2026-01-05, with or without a time behind
 * it, or the day number that Excel keeps. Day and month are read in the Dutch order.
 */
export function parseDate(cell: Cell): Result<PlainDate, DateRefusal> {
  if (typeof cell === "number" && Number.isFinite(cell) && cell < 19_000_101) return fromSerial(cell);
  const value = String(cell).trim();
  const text = value
    .replace(/[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, "")
    .replace(/^[a-z]+\.? +(?=\d)/i, "")
    .trim();

  const yearFirst = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst && (yearFirst[2] !== "" || text.length === 8)) return fromParts(value, yearFirst[1], yearFirst[3], yearFirst[4]);
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text));
  const dayFirst = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})$/.exec(text);
  if (dayFirst) return fromParts(value, dayFirst[3], dayFirst[2], dayFirst[1]);
  const withMonthName = /^(\d{1,2})[ .-]+(\p{Letter}+)[ .-]+(\d{4})$/u.exec(text);
  if (withMonthName) return fromParts(value, withMonthName[3], monthNumber(withMonthName[2]), withMonthName[1]);
  if (/^\d{1,2}[-/. ](\d{1,2}|\p{Letter}+)[-/. ]['’]?\d{2}$/u.test(text)) return refuse({ kind: "year-needs-four-digits", value });
  return refuse({ kind: "impossible-date", value });
}

function fromParts(value: string, year = "", month = "", dayOfMonth = ""): Result<PlainDate, DateRefusal> {
  const date = PlainDate.safeParse(`${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
  if (!date.success || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return refuse({ kind: "impossible-date", value });
  return ok(date.data);
}

function fromSerial(serial: number): Result<PlainDate, DateRefusal> {
  const days = Math.floor(serial);
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return refuse({ kind: "impossible-date", value: String(serial) });
  return ok(addDays(SERIAL_ZERO, days));
}

function monthNumber(name = ""): string {
  const word = normaliseText(name);
  return String(MONTHS.findIndex((names) => names.includes(word)) + 1);
}
