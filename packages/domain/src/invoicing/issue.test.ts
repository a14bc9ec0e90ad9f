import { describe, expect, it } from "vitest";
import type { EmployerKind } from "../practice/index.ts";
import { anEmployer, aPractice } from "../practice/practice-for-tests.ts";
import { day } from "../primitives/index.ts";
import {
  credit,
  formatInvoiceNumber,
  Invoice,
  InvoiceNumber,
  invoiceTotals,
  issue,
  markSent,
  paymentTermDays,
  yearOfNumber,
} from "./index.ts";
import { aConcept, anIssued, invoiceId, programmeLine } from "./invoice-for-tests.ts";

const number = (sequence: number, year = 2026, series = "") => formatInvoiceNumber({ series, year, sequence });
const parties = { practice: aPractice(), employer: anEmployer() };

describe("the number of an invoice", () => {
  it.each([
    ["", 2026, 1, "2026-0001"],
    ["", 2026, 12_345, "2026-12345"],
    ["OE", 2027, 42, "OE2027-0042"],
    ["A1", 2026, 1, "A1-2026-0001"],
  ])("in series '%s' of %i, count %i, is %s", (series, year, sequence, text) => {
    expect(formatInvoiceNumber({ series, year, sequence })).toBe(text);
    expect(InvoiceNumber.parse(text)).toBe(text);
    expect(yearOfNumber(InvoiceNumber.parse(text))).toBe(year);
  });

  it.each([0, -1, 1.5])("has no count %d", (sequence) => {
    expect(() => formatInvoiceNumber({ series: "", year: 2026, sequence })).toThrow();
  });

  it("is different for every series, year and count", () => {
    const numbers = new Set(
      ["", "A", "A1", "AB"].flatMap((series) =>
        [2026, 2027].flatMap((year) => [1, 2, 11].map((sequence) => formatInvoiceNumber({ series, year, sequence }))),
      ),
    );
    expect(numbers.size).toBe(24);
  });
});

describe("issuing a concept", () => {
  it("gives it a number, a date, a last day to pay, and both parties as they are today", () => {
    const outcome = issue(aConcept(), { ...parties, number: number(1), on: day("2026-05-01") });
    expect(outcome.ok && outcome.value).toMatchObject({
      status: "issued",
      number: "2026-0001",
      issuedOn: "2026-05-01",
      dueOn: "2026-05-31",
      paymentTermDays: 30,
      seller: { legalName: "Praktijk Oever B.V." },
      customer: { legalName: "Bakkerij De Molen B.V." },
      sentOn: null,
      payments: [],
    });
    expect(outcome.ok && Invoice.parse(outcome.value)).toEqual(outcome.ok && outcome.value);
  });

  it("leaves the concept as it was", () => {
    const concept = aConcept();
    issue(concept, { ...parties, number: number(1), on: day("2026-05-01") });
    expect(concept).toEqual(aConcept());
  });

  it("is refused while something is missing, and says what", () => {
    const outcome = issue(aConcept({ servicePeriod: null }), {
      practice: aPractice({ iban: null }),
      employer: anEmployer(),
      number: number(1),
      on: day("2026-05-01"),
    });
    expect(outcome).toEqual({ ok: false, refusal: { kind: "incomplete", missing: [{ kind: "seller-iban" }, { kind: "service-period" }] } });
  });

  it("is refused twice, and with a number of another year", () => {
    expect(issue(anIssued(), { ...parties, number: number(2), on: day("2026-05-02") })).toEqual({
      ok: false,
      refusal: { kind: "not-a-concept", status: "issued" },
    });
    expect(issue(aConcept(), { ...parties, number: number(1, 2025), on: day("2026-05-01") })).toEqual({
      ok: false,
      refusal: { kind: "number-of-other-year", number: "2025-0001", year: 2026 },
    });
  });
});

describe("the payment term", () => {
  const terms: readonly [usual: number, kind: EmployerKind, agreed: number | null, days: number, why: string][] = [
    [30, "company", null, 30, "what the practice asks"],
    [14, "company", null, 14, "a shorter one of the practice"],
    [30, "company", 60, 60, "what a company agreed, 60 at most"],
    [60, "large-company", null, 30, "a large company pays a small one in 30"],
    [30, "large-company", 60, 30, "whatever it agreed"],
    [30, "government", 45, 30, "government in 30"],
    [30, "government", 14, 14, "or sooner"],
  ];
  it.each(terms)("of a practice with %i days for a %s that agreed %s is %i (%s)", (usual, kind, agreed, days) => {
    expect(paymentTermDays(aPractice({ paymentTermDays: usual }), anEmployer({ kind, paymentTermDays: agreed }))).toBe(days);
  });
});

describe("sending", () => {
  it("is recorded once, on or after the day of issue", () => {
    const sent = markSent(anIssued(), day("2026-05-02"));
    expect(sent.ok && sent.value.sentOn).toBe("2026-05-02");
    expect(sent.ok && markSent(sent.value, day("2026-05-03"))).toEqual({
      ok: false,
      refusal: { kind: "already-sent", sentOn: "2026-05-02" },
    });
    expect(markSent(anIssued(), day("2026-04-30"))).toEqual({ ok: false, refusal: { kind: "before-issue", issuedOn: "2026-05-01" } });
    expect(markSent(aConcept(), day("2026-05-02"))).toEqual({ ok: false, refusal: { kind: "not-issued" } });
  });
});

describe("a credit note", () => {
  const facts = { id: invoiceId(9), number: number(2), on: day("2026-06-01") };

  it("takes the whole invoice back under its own number, with a reference to it", () => {
    const outcome = credit(anIssued(), facts);
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    const { creditNote, credited } = outcome.value;
    expect(creditNote).toMatchObject({
      status: "credit-note",
      id: invoiceId(9),
      number: "2026-0002",
      issuedOn: "2026-06-01",
      credits: { invoiceId: invoiceId(1), number: "2026-0001", issuedOn: "2026-05-01" },
    });
    expect(invoiceTotals(creditNote.lines)).toMatchObject({ netCents: -212_500, vatCents: -44_625, grossCents: -257_125 });
    expect(credited).toMatchObject({ status: "credited", number: "2026-0001", creditedBy: { number: "2026-0002" } });
    expect(credited.lines).toEqual([programmeLine]);
    expect(Invoice.parse(creditNote)).toEqual(creditNote);
    expect(Invoice.parse(credited)).toEqual(credited);
  });

  it("goes out on its own day", () => {
    const sent = markSent(anIssued(), day("2026-05-02"));
    const outcome = sent.ok ? credit(sent.value, facts) : sent;
    expect(outcome.ok && outcome.value.creditNote.sentOn).toBeNull();
    expect(outcome.ok && outcome.value.credited.sentOn).toBe("2026-05-02");
  });

  it("is refused for what was not issued, or was credited before", () => {
    expect(credit(aConcept(), facts)).toEqual({ ok: false, refusal: { kind: "not-issued", status: "concept" } });
    const outcome = credit(anIssued(), facts);
    expect(outcome.ok && credit(outcome.value.credited, { ...facts, number: number(3) })).toEqual({
      ok: false,
      refusal: { kind: "not-issued", status: "credited" },
    });
    expect(outcome.ok && credit(outcome.value.creditNote, { ...facts, number: number(3) })).toEqual({
      ok: false,
      refusal: { kind: "not-issued", status: "credit-note" },
    });
  });

  it("is refused before the invoice, with its number, or with a number of another year", () => {
    expect(credit(anIssued(), { ...facts, on: day("2026-04-30") })).toEqual({
      ok: false,
      refusal: { kind: "before-issue", issuedOn: "2026-05-01" },
    });
    expect(credit(anIssued(), { ...facts, number: number(1) })).toEqual({ ok: false, refusal: { kind: "number-taken" } });
    expect(credit(anIssued(), { ...facts, on: day("2027-01-04") })).toEqual({
      ok: false,
      refusal: { kind: "number-of-other-year", number: "2026-0002", year: 2027 },
    });
  });
});
