import { describe, expect, it } from "vitest";
import { cents } from "../money/index.ts";
import { Iban } from "../practice/index.ts";
import { anEmployer, aPractice } from "../practice/practice-for-tests.ts";
import { day } from "../primitives/index.ts";
import { InvoiceView } from "../views/index.ts";
import { credit, formatInvoiceNumber, type InvoiceViewSource, paymentCode, toInvoiceView } from "./index.ts";
import { aConcept, anIssued, invoiceId } from "./invoice-for-tests.ts";

const source: InvoiceViewSource = {
  practice: aPractice(),
  employer: anEmployer(),
  today: day("2026-06-15"),
  language: "nl",
  version: 1,
  words: { unit: (unit) => `<${unit}>`, missing: ({ kind }) => `<${kind}>`, concept: "nog niet uitgegeven" },
};

describe("an invoice as it is printed", () => {
  it("shows programme 2 at EUR 2.125,00, 446,25 VAT, 2.571,25 to pay", () => {
    const view = toInvoiceView(anIssued(), source);
    expect(InvoiceView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      audience: "invoice",
      type: "invoice",
      number: "2026-0001",
      issuedOn: "2026-05-01",
      dueOn: "2026-05-31",
      paymentTermDays: 30,
      document: { date: "2026-05-01", standing: "final", conceptReason: null, reference: "OE-0042" },
      customer: { legalName: "Bakkerij De Molen B.V.", addressLines: ["Molenweg 1", "1012 AB  Amsterdam"] },
      purchaseOrder: "PO-7781",
      servicePeriod: { from: "2026-01-01", to: "2026-04-30" },
      lines: [
        {
          description: "Begeleiding volgens opdracht",
          quantity: 1,
          unit: "<piece>",
          unitPriceCents: 212_500,
          netCents: 212_500,
          vatRate: 2100,
          vatTreatment: "standard",
        },
      ],
      vat: [{ vatRate: 2100, netCents: 212_500, vatCents: 44_625, reason: null }],
      netCents: 212_500,
      vatCents: 44_625,
      grossCents: 257_125,
      missing: [],
    });
  });

  it("keeps the parties of its day when an address changes later", () => {
    const view = toInvoiceView(anIssued(), {
      ...source,
      practice: aPractice({ legalName: "Nieuw B.V." }),
      employer: anEmployer({ legalName: "Overgenomen B.V." }),
    });
    expect(view.letterhead.legalName).toBe("Praktijk Oever B.V.");
    expect(view.customer.legalName).toBe("Bakkerij De Molen B.V.");
  });

  it("as a concept has no number, no code to pay, and says what is missing", () => {
    const view = toInvoiceView(aConcept({ servicePeriod: null }), { ...source, practice: aPractice({ address: null }) });
    expect(InvoiceView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      number: null,
      issuedOn: null,
      dueOn: null,
      paymentTermDays: 30,
      paymentCode: null,
      servicePeriod: null,
      document: { date: "2026-06-15", standing: "concept", conceptReason: "nog niet uitgegeven" },
      missing: ["<seller-address>", "<service-period>"],
    });
  });

  it("as a credit note mirrors the amounts, names the original and has no code to pay", () => {
    const outcome = credit(anIssued(), {
      id: invoiceId(9),
      number: formatInvoiceNumber({ series: "", year: 2026, sequence: 2 }),
      on: day("2026-06-01"),
    });
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    const view = toInvoiceView(outcome.value.creditNote, source);
    expect(InvoiceView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      type: "credit-note",
      number: "2026-0002",
      dueOn: null,
      credits: { number: "2026-0001", issuedOn: "2026-05-01" },
      lines: [{ quantity: -1, netCents: -212_500 }],
      grossCents: -257_125,
      paymentCode: null,
    });
    expect(toInvoiceView(outcome.value.credited, source)).toMatchObject({
      type: "invoice",
      number: "2026-0001",
      paymentCode: null,
      grossCents: 257_125,
    });
  });

  it("holds nothing of the trajectory but its reference", () => {
    const printed = JSON.stringify(toInvoiceView(anIssued(), source));
    expect(printed).not.toContain(String(aConcept().trajectoryId));
    expect(Object.keys(toInvoiceView(anIssued(), source)).toSorted()).toEqual(Object.keys(InvoiceView.shape).toSorted());
  });

  it("shows the reason where there is no VAT", () => {
    const lines = aConcept().lines.map((line) => ({
      ...line,
      vat: { treatment: "exempt" as const, reason: "Vrijgesteld: art. 11 Wet OB" },
    }));
    expect(toInvoiceView(anIssued({ lines }), source).vat).toEqual([
      { vatRate: 0, vatTreatment: "exempt", reason: "Vrijgesteld: art. 11 Wet OB", netCents: 212_500, vatCents: 0 },
    ]);
  });
});

describe("the payment code", () => {
  const iban = Iban.parse("NL91ABNA0417164300");

  it("is the eleven lines a bank app reads", () => {
    expect(toInvoiceView(anIssued(), source).paymentCode).toBe(
      "BCD\n002\n1\nSCT\n\nOever Advies\nNL91ABNA0417164300\nEUR2571.25\n\n\n2026-0001",
    );
  });

  it.each([
    [1, "EUR0.01"],
    [100, "EUR1.00"],
    [99_999_999_999, "EUR999999999.99"],
  ])("writes %i cents as %s", (amount, text) => {
    expect(paymentCode({ name: "Oever", iban, amountCents: cents(amount), text: "2026-0001" })?.split("\n")[7]).toBe(text);
  });

  it("does not exist for nothing, for a negative amount or for a text that does not fit", () => {
    expect(paymentCode({ name: "Oever", iban, amountCents: cents(0), text: "2026-0001" })).toBeNull();
    expect(paymentCode({ name: "Oever", iban, amountCents: cents(-100), text: "2026-0001" })).toBeNull();
    expect(paymentCode({ name: "Oever", iban, amountCents: cents(100), text: "x".repeat(141) })).toBeNull();
    expect(paymentCode({ name: "Ω".repeat(70), iban, amountCents: cents(100), text: "Ω".repeat(140) })).toBeNull();
  });

  it("keeps a name on one line and within seventy characters", () => {
    const lines =
      paymentCode({ name: `Oever\nEUR1.00 ${"x".repeat(80)}`, iban, amountCents: cents(100), text: "2026-0001" })?.split("\n") ?? [];
    expect(lines).toHaveLength(11);
    expect(lines[5]).toHaveLength(70);
    expect(lines[7]).toBe("EUR1.00");
  });
});
