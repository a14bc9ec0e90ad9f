import { describe, expect, it } from "vitest";
import { EmployerId, newId } from "../primitives/index.ts";
import { Employer } from "./employer.ts";
import { employerStem, likelyDoubles, mergeEmployers } from "./merge-employers.ts";

const known = (name: string, told: Record<string, unknown> = {}) => ({
  id: newId(EmployerId),
  name,
  invoicing: Employer.parse({ legalName: name, ...told }),
});

describe("two employers that may be one", () => {
  it.each([
    ["Bakkerij Jansen B.V.", "bakkerij jansen"],
    ["Café De Kroon", "Cafe Kroon"],
    ["Oever Nederland BV", "Oever"],
  ])("%s and %s have one name", (one, other) => {
    expect(employerStem(one)).toBe(employerStem(other));
    expect(likelyDoubles([known(one), known(other)])).toMatchObject([{ because: "name" }]);
  });

  it("are one by the number at the Kamer van Koophandel, and two by two numbers", () => {
    expect(likelyDoubles([known("Oever", { kvkNumber: "12345678" }), known("Waal", { kvkNumber: "12345678" })])).toMatchObject([
      { because: "kvk-number" },
    ]);
    expect(likelyDoubles([known("Oever", { kvkNumber: "12345678" }), known("Oever", { kvkNumber: "87654321" })])).toEqual([]);
    expect(likelyDoubles([known("Oever"), known("Waal")])).toEqual([]);
  });

  it("keep what stays, but for the fields that were chosen from the other", () => {
    const kept = known("Oever", { attention: "Crediteuren" });
    const gone = known("Oever B.V.", { attention: "Inkoop", kvkNumber: "12345678" });
    const merged = mergeEmployers(kept, gone, new Set(["kvkNumber", "legalName"]));
    expect(merged).toEqual({
      id: kept.id,
      name: "Oever",
      invoicing: { ...kept.invoicing, legalName: "Oever B.V.", kvkNumber: "12345678" },
    });
  });
});
