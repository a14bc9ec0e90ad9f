import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints, cents } from "../money/index.ts";
import type { Instalment } from "../programme/index.ts";
import { type GuidanceStanding, instalmentPlan, instalmentsDue, nextInstalment } from "./instalments.ts";

const half = basisPoints(5_000);
const HALVES: readonly Instalment[] = [
  { moment: "end", shareBasisPoints: half },
  { moment: "start", shareBasisPoints: half },
];
const waiting: GuidanceStanding = { begun: false, ended: false, sessionsHeld: 0, sessionsPlanned: 6 };
const begun = { ...waiting, begun: true };
const price = cents(129_501);

describe("the instalments of an agreed price", () => {
  it("stand in the order of their moments, and the last takes what rounding leaves", () => {
    expect(instalmentPlan(price, HALVES)).toEqual([
      { moment: "start", amountCents: 64_751 },
      { moment: "end", amountCents: 64_750 },
    ]);
  });

  it("are the whole price at the start where the programme names none", () => {
    expect(instalmentPlan(price, [])).toEqual([{ moment: "start", amountCents: price }]);
  });

  it("are together the price, to the cent", () => {
    const shares = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.nat(99_999_999), shares, (amount, first) => {
        const parts = instalmentPlan(cents(amount), [
          { moment: "start", shareBasisPoints: basisPoints(first) },
          { moment: "halfway", shareBasisPoints: basisPoints(10_000 - first) },
        ]);
        expect(parts.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(amount);
      }),
    );
  });

  it.each<[string, GuidanceStanding, number, number]>([
    ["nothing before the guidance begins", waiting, 0, 0],
    ["the first when it begins", begun, 0, 64_751],
    ["nothing once the first was invoiced", begun, 64_751, 0],
    ["the rest when it ends", { ...begun, ended: true }, 64_751, 64_750],
    ["the whole price when it ended without an invoice", { ...begun, ended: true }, 0, 129_501],
    ["nothing where more was invoiced than was agreed", { ...begun, ended: true }, 200_000, 0],
  ])("are due: %s", (_, standing, invoiced, due) => {
    expect(instalmentsDue(instalmentPlan(price, HALVES), standing, cents(invoiced))).toBe(due);
  });

  it.each([
    [2, 0],
    [3, 64_751],
  ])("fall due halfway with half of the talks: after %i of six", (sessionsHeld, due) => {
    const plan = instalmentPlan(price, [
      { moment: "halfway", shareBasisPoints: half },
      { moment: "end", shareBasisPoints: half },
    ]);
    expect(instalmentsDue(plan, { ...begun, sessionsHeld }, cents(0))).toBe(due);
  });

  it("are invoiced one by one by whoever is early, and never beyond the price", () => {
    const plan = instalmentPlan(price, HALVES);
    expect(nextInstalment(plan, waiting, cents(0))).toBe(64_751);
    expect(nextInstalment(plan, begun, cents(64_751))).toBe(64_750);
    expect(nextInstalment(plan, { ...begun, ended: true }, cents(0))).toBe(129_501);
    expect(nextInstalment(plan, begun, price)).toBe(0);
  });
});
