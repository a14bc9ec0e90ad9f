import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { day } from "../primitives/index.ts";
import { parseAddress } from "./parse-address.ts";
import { parseDate } from "./parse-date.ts";
import { parseAmount, parseCount, parseHours } from "./parse-number.ts";
import { parseEmail, parseKvk, parseOin, parsePhone, parseText } from "./parse-text.ts";

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(day("1900-03-01"), days));
const parts = (date: string) => ({ year: date.slice(0, 4), month: Number(date.slice(5, 7)), dayOfMonth: Number(date.slice(8, 10)) });

describe("a date", () => {
  it.each([
    "5-1-2026",
    "05-01-2026",
    "05/01/2026",
    "5.1.2026",
    "5 januari 2026",
    "5 jan. 2026",
    "5-jan-2026",
    "5 January 2026",
    "ma 5-1-2026",
    "maandag 5 januari 2026",
    "2026-01-05",
    "2026/01/05",
    "20260105",
    "2026-01-05T00:00:00.000Z",
    "5-1-2026 0:00",
    "46027",
    46027,
    46027.5,
    " 5-1-2026 ",
  ])("is read from %j", (cell) => {
    expect(parseDate(cell)).toEqual({ ok: true, value: "2026-01-05" });
  });

  it.each([
    "31-02-2026",
    "2026-02-30",
    "29-2-2025",
    "13/13/2026",
    "01/13/2026",
    "0-1-2026",
    "5-1-0206",
    "5-1-20266",
    "gisteren",
    "-",
    "5-1",
    "5 foo 2026",
    -3,
    12,
    9e9,
    Number.NaN,
  ])("that does not exist is refused: %j", (cell) => {
    expect(parseDate(cell)).toMatchObject({ ok: false, refusal: { kind: "impossible-date" } });
  });

  it.each(["5-1-26", "05/01/26", "5 jan 26", "5-1-'26"])("with half a year asks for four digits: %j", (cell) => {
    expect(parseDate(cell)).toMatchObject({ ok: false, refusal: { kind: "year-needs-four-digits" } });
  });

  it("is the same day however it is written", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, dayOfMonth } = parts(date);
        const written = [
          date,
          `${dayOfMonth}-${month}-${year}`,
          `${String(dayOfMonth).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`,
          `${year}/${month}/${dayOfMonth}`,
        ];
        for (const text of written) expect(parseDate(text)).toEqual({ ok: true, value: date });
      }),
      { numRuns: 1_000 },
    );
  });

  it("follows Excel's day numbers one by one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_400 }), (serial) => {
        expect(parseDate(serial)).toEqual({ ok: true, value: addDays(day("1900-03-01"), serial - 61) });
      }),
    );
  });
});

describe("an amount", () => {
  it.each([
    ["2.125,00", 212_500],
    ["2125", 212_500],
    ["€ 2.125,-", 212_500],
    ["2.125", 212_500],
    ["2125,5", 212_550],
    ["2125.50", 212_550],
    ["2,125.00", 212_500],
    ["EUR 2 125,00", 212_500],
    ["€2125,00 excl. btw", 212_500],
    ["446,25", 44_625],
    ["0", 0],
    [2125, 212_500],
    [446.25, 44_625],
    [0.1 + 0.2, 30],
  ] as const)("%j is %i cents", (cell, cents) => {
    expect(parseAmount(cell)).toEqual({ ok: true, value: cents });
  });

  it.each(["gratis", "2.12.5", "12,345,6", "1,2,3", "2125,005", 1.005, "€", "=1+1", "1e9", Number.POSITIVE_INFINITY])(
    "%j is none",
    (cell) => {
      expect(parseAmount(cell)).toMatchObject({ ok: false, refusal: { kind: "not-an-amount" } });
    },
  );

  it.each(["-1", -1, "250.000,00"])("%j is out of range", (cell) => {
    expect(parseAmount(cell)).toMatchObject({ ok: false, refusal: { kind: "amount-out-of-range" } });
  });

  it("is the same however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
        const euros = String(Math.floor(cents / 100));
        const rest = String(cents % 100).padStart(2, "0");
        const grouped = (mark: string) => euros.replace(/\B(?=(\d{3})+$)/g, mark);
        for (const text of [`${euros},${rest}`, `${euros}.${rest}`, `€ ${grouped(".")},${rest}`, `${grouped(",")}.${rest}`]) {
          expect(parseAmount(text)).toEqual({ ok: true, value: cents });
        }
        expect(parseAmount(cents / 100)).toEqual({ ok: true, value: cents });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("contract hours", () => {
  it.each([
    ["32", 32],
    ["32,5", 32.5],
    ["32.5 uur", 32.5],
    ["36 uur per week", 36],
    ["32:30", 32.5],
    ["24u", 24],
    [28, 28],
  ] as const)("%j are %d", (cell, hours) => {
    expect(parseHours(cell)).toEqual({ ok: true, value: hours });
  });

  it.each(["0", "-8", "61", "400", 168])("%j are out of range", (cell) => {
    expect(parseHours(cell)).toMatchObject({ ok: false, refusal: { kind: "hours-out-of-range" } });
  });

  it.each(["fulltime", "1,0 fte", "32-36"])("%j are none", (cell) => {
    expect(parseHours(cell)).toMatchObject({ ok: false, refusal: { kind: "not-hours" } });
  });
});

it.each([
  ["3", 3],
  ["3 gesprekken", 3],
  [0, 0],
  ["4,0", 4],
] as const)("the number of sessions in %j is %i", (cell, count) => {
  expect(parseCount(cell)).toEqual({ ok: true, value: count });
});

it.each(["-1", "2,5", "drie", "2000", 1.5])("the number of sessions in %j is refused", (cell) => {
  expect(parseCount(cell)).toMatchObject({ ok: false, refusal: { kind: "not-a-count" } });
});

describe("an e-mail address", () => {
  it("is kept in lower case", () => {
    expect(parseEmail(" Piet.Jansen@Voorbeeld.NL ")).toEqual({ ok: true, value: "piet.jansen@voorbeeld.nl" });
  });

  it("without @ says so", () => {
    expect(parseEmail("piet.voorbeeld.nl")).toEqual({ ok: false, refusal: { kind: "email-without-at", value: "piet.voorbeeld.nl" } });
  });

  it.each(["@", "piet@", "a@b.nl; c@d.nl", "piet @ voorbeeld"])("is refused when nothing could arrive: %j", (cell) => {
    expect(parseEmail(cell)).toMatchObject({ ok: false, refusal: { kind: "not-an-email" } });
  });
});

describe("a telephone number", () => {
  it.each([
    ["06-12 34 56 78", "0612345678"],
    ["+31 (0)6 12345678", "+31612345678"],
    ["0031612345678", "+31612345678"],
    [612345678, "0612345678"],
  ] as const)("%j is kept as %j", (cell, phone) => {
    expect(parsePhone(cell)).toEqual({ ok: true, value: phone });
  });

  it.each(["06", "bel mij", "0612345678 of 0201234567"])("%j is refused", (cell) => {
    expect(parsePhone(cell)).toMatchObject({ ok: false, refusal: { kind: "not-a-phone" } });
  });
});

describe("the number of an employer", () => {
  it("has eight digits at the KvK", () => {
    expect(parseKvk("12 34 56 78")).toEqual({ ok: true, value: { kvk: "12345678", oin: null } });
    expect(parseKvk(12345678)).toEqual({ ok: true, value: { kvk: "12345678", oin: null } });
    expect(parseKvk("1234567")).toMatchObject({ ok: false, refusal: { kind: "kvk-not-8-digits" } });
  });

  it("has twenty digits for a government body, also in a column that serves both", () => {
    expect(parseOin("00000001234567890000")).toEqual({ ok: true, value: { kvk: null, oin: "00000001234567890000" } });
    expect(parseKvk("00000001234567890000")).toEqual({ ok: true, value: { kvk: null, oin: "00000001234567890000" } });
    expect(parseOin("123")).toMatchObject({ ok: false, refusal: { kind: "oin-not-20-digits" } });
    expect(parseOin(1234567890000)).toMatchObject({ ok: false });
  });
});

describe("an address", () => {
  const utrecht = { street: "Kade 12", postcode: "3511 AB", city: "Utrecht", country: "NL" };

  it.each([
    "Kade 12, 3511 AB Utrecht",
    "Kade 12\n3511AB  Utrecht",
    "Kade 12; 3511 ab; Utrecht",
    "Kade 12 3511 AB Utrecht",
    "Kade 12, 3511 AB Utrecht, Nederland",
  ])("is read from %j", (cell) => {
    expect(parseAddress(cell)).toEqual({ ok: true, value: utrecht });
  });

  it("abroad needs its country", () => {
    expect(parseAddress("Kaai 3, 2000 Antwerpen, België")).toEqual({
      ok: true,
      value: { street: "Kaai 3", postcode: "2000", city: "Antwerpen", country: "BE" },
    });
    expect(parseAddress("Kaai 3, 2000 Antwerpen")).toMatchObject({ ok: false, refusal: { kind: "not-an-address" } });
  });

  it.each(["Utrecht", "3511 AB Utrecht", "Kade 12"])("without street, postcode or city is refused: %j", (cell) => {
    expect(parseAddress(cell)).toMatchObject({ ok: false, refusal: { kind: "not-an-address" } });
  });
});

it("text loses line breaks and signs that cannot be seen", () => {
  expect(parseText("  Noor\u202e de\n  Wit\u0000 ")).toEqual({ ok: true, value: "Noor de Wit" });
  expect(parseText("x".repeat(161))).toMatchObject({ ok: false, refusal: { kind: "too-long" } });
});

it("no cell, however strange, breaks a reader", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.integer()), (cell) => {
      for (const read of [
        parseDate,
        parseAmount,
        parseHours,
        parseCount,
        parseEmail,
        parsePhone,
        parseKvk,
        parseOin,
        parseAddress,
        parseText,
      ])
        read(cell);
    }),
    { numRuns: 2_000 },
  );
});
