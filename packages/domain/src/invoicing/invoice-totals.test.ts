import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints, cents, STANDARD_VAT, sumCents, vatOn } from "../money/index.ts";
import { type InvoiceLine, invoiceTotals, netOf } from "./index.ts";
import { programmeLine } from "./invoice-for-tests.ts";

const line = (facts: Partial<InvoiceLine>): InvoiceLine => ({ ...programmeLine, ...facts });
const anyLine: fc.Arbitrary<InvoiceLine> = fc
  .record({
    quantityHundredths: fc.integer({ min: -5_000, max: 5_000 }),
    unitPriceCents: fc.integer({ min: 0, max: 500_000 }).map(cents),
    vat: fc.constantFrom(
      STANDARD_VAT,
      { treatment: "standard" as const, rate: basisPoints(900) },
      { treatment: "exempt" as const, reason: "art. 11 lid 1 onder g Wet OB" },
      { treatment: "reverse-charge" as const, reason: "Btw verlegd" },
    ),
  })
  .map(line);

describe("an invoice comes down to", () => {
  it("EUR 2.571,25 for programme 2: 2.125,00 and 446,25 VAT", () => {
    expect(invoiceTotals([programmeLine])).toEqual({
      vat: [{ treatment: "standard", rate: 2100, reason: null, netCents: 212_500, vatCents: 44_625 }],
      netCents: 212_500,
      vatCents: 44_625,
      grossCents: 257_125,
    });
  });

  it("VAT rounded once per rate, not per line", () => {
    const three = [line({ unitPriceCents: cents(50) }), line({ unitPriceCents: cents(50) }), line({ unitPriceCents: cents(50) })];
    expect(invoiceTotals(three).vatCents).toBe(32);
    expect(sumCents(three.map((one) => vatOn(netOf(one), basisPoints(2100))))).toBe(33);
  });

  it("one row per rate, in the order of the lines", () => {
    const low = { treatment: "standard" as const, rate: basisPoints(900) };
    const { vat } = invoiceTotals([line({ vat: low }), line({}), line({ vat: low })]);
    expect(vat.map(({ rate, netCents }) => [rate, netCents])).toEqual([
      [900, 425_000],
      [2100, 212_500],
    ]);
  });

  it("one row without VAT that gives every reason once", () => {
    const exempt = (reason: string) => line({ vat: { treatment: "exempt", reason } });
    expect(invoiceTotals([exempt("A"), exempt("B"), exempt("A")]).vat).toEqual([
      { treatment: "exempt", rate: 0, reason: "A; B", netCents: 637_500, vatCents: 0 },
    ]);
  });

  it("nothing without lines", () => {
    expect(invoiceTotals([])).toEqual({ vat: [], netCents: 0, vatCents: 0, grossCents: 0 });
  });

  it("the sum of its rows, whatever the lines", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const totals = invoiceTotals(lines);
        expect(totals.netCents).toBe(sumCents(lines.map(netOf)));
        expect(totals.netCents).toBe(sumCents(totals.vat.map(({ netCents }) => netCents)));
        expect(totals.vatCents).toBe(sumCents(totals.vat.map(({ vatCents }) => vatCents)));
        expect(totals.grossCents).toBe(totals.netCents + totals.vatCents);
        for (const row of totals.vat) expect(row.vatCents).toBe(vatOn(row.netCents, row.rate));
      }),
    );
  });

  it("the exact mirror when every quantity is mirrored", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const invoice = invoiceTotals(lines);
        const mirror = invoiceTotals(lines.map((one) => ({ ...one, quantityHundredths: 0 - one.quantityHundredths })));
        expect(mirror.grossCents + invoice.grossCents).toBe(0);
        expect(mirror.vatCents + invoice.vatCents).toBe(0);
        expect(Object.is(mirror.netCents, -0)).toBe(false);
      }),
    );
  });
});
