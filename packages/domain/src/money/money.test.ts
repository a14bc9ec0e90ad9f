import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BasisPoints, basisPoints, Cents, cents, negated, priceOf, rateOf, STANDARD_VAT, sumCents, vatOn } from "./index.ts";

const anyAmount = fc.integer({ min: -100_000_000, max: 100_000_000 }).map(cents);
const anyRate = fc.constantFrom(0, 900, 2100, 650, 1).map(basisPoints);

describe("cents", () => {
  it.each([0.1, 12.5, Number.NaN, Number.POSITIVE_INFINITY, 100_000_000_000])(
    "refuse %d: money is whole cents within a billion euro",
    (amount) => {
      expect(Cents.safeParse(amount).success).toBe(false);
    },
  );

  it.each([-1, 10_001, 20.5])("a rate of %d basis points does not exist", (rate) => {
    expect(BasisPoints.safeParse(rate).success).toBe(false);
  });
});

describe("VAT", () => {
  it.each([
    [212_500, 2100, 44_625, "the price of programme 2"],
    [10_000, 2100, 2_100, "a round amount"],
    [50, 2100, 11, "half a cent goes up"],
    [-50, 2100, -11, "and mirrors on a credit note"],
    [150, 2100, 32, "31,5 cent"],
    [149, 2100, 31, "31,29 cent"],
    [1, 2100, 0, "less than half a cent"],
    [-1, 2100, 0, "nor is there a minus zero"],
    [212_500, 900, 19_125, "the low rate"],
    [212_500, 0, 0, "no VAT"],
  ])("on %i cents at %i basis points is %i cents (%s)", (net, rate, vat) => {
    expect(vatOn(cents(net), basisPoints(rate))).toBe(vat);
  });

  it("on a credit note mirrors the invoice to the cent", () => {
    fc.assert(
      fc.property(anyAmount, anyRate, (net, rate) => {
        expect(vatOn(negated(net), rate)).toBe(negated(vatOn(net, rate)));
      }),
      { numRuns: 5_000 },
    );
  });

  it("is the nearest cent, counted without floats", () => {
    fc.assert(
      fc.property(anyAmount, anyRate, (net, rate) => {
        const size = BigInt(Math.abs(net)) * BigInt(rate);
        const exact = (2n * size + 10_000n) / 20_000n;
        expect(BigInt(Math.abs(vatOn(net, rate)))).toBe(exact);
      }),
      { numRuns: 5_000 },
    );
  });

  it("stays exact for the largest amount that exists", () => {
    expect(vatOn(cents(99_999_999_999), basisPoints(2100))).toBe(21_000_000_000);
  });

  it("is 21 % unless there is a reason", () => {
    expect(rateOf(STANDARD_VAT)).toBe(2100);
    expect(rateOf({ treatment: "exempt", reason: "art. 11 Wet OB" })).toBe(0);
  });
});

describe("sums", () => {
  it("do not depend on the order of the amounts", () => {
    fc.assert(
      fc.property(fc.array(anyAmount, { maxLength: 200 }), (amounts) => {
        expect(sumCents(amounts)).toBe(sumCents(amounts.toReversed()));
      }),
    );
  });

  it("do not drift: ten times ten cents is one euro", () => {
    expect(sumCents(Array.from({ length: 10 }, () => cents(10)))).toBe(100);
  });

  it("of an amount and its mirror are zero", () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(sumCents([amount, negated(amount)])).toBe(0);
      }),
    );
  });

  it("of nothing are zero", () => {
    expect(sumCents([])).toBe(0);
    expect(Object.is(negated(cents(0)), 0)).toBe(true);
  });
});

describe("the price of a quantity", () => {
  it.each([
    [100, 212_500, 212_500, "one piece"],
    [150, 9_500, 14_250, "an hour and a half"],
    [33, 50, 17, "16,5 cent goes up"],
    [-33, 50, -17, "mirrored"],
  ])("%i hundredths at %i cents is %i cents (%s)", (hundredths, price, total) => {
    expect(priceOf(hundredths, cents(price))).toBe(total);
  });

  it("refuses what can no longer be counted exactly", () => {
    expect(() => priceOf(10_000_000, cents(99_999_999_999))).toThrow();
  });
});
