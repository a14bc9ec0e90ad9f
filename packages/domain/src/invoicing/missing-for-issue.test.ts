import { describe, expect, it } from "vitest";
import { cents } from "../money/index.ts";
import { anEmployer, aPractice } from "../practice/practice-for-tests.ts";
import { conceptForTrajectory, missingForIssue } from "./index.ts";
import { aConcept, programmeLine } from "./invoice-for-tests.ts";

const poBox = { street: "Postbus 12", postcode: "3500 AA", city: "Utrecht" };
const abroad = { street: "Rue Haute 1", postcode: "1000", city: "Brussel", country: "BE" };
const exempt = [{ ...programmeLine, vat: { treatment: "exempt" as const, reason: "Vrijgesteld: art. 11 lid 1 onder g Wet OB" } }];
const reversed = [{ ...programmeLine, vat: { treatment: "reverse-charge" as const, reason: "Btw verlegd" } }];

describe("before an invoice may be issued", () => {
  it("nothing is missing when both parties and the work are known", () => {
    expect(missingForIssue(aPractice(), anEmployer(), aConcept())).toEqual([]);
  });

  it.each([
    ["the practice's address", { address: null }, "seller-address"],
    ["a street instead of a PO box", { address: poBox }, "seller-po-box-only"],
    ["the KvK number", { kvkNumber: null }, "seller-kvk-number"],
    ["the VAT number", { vatId: null }, "seller-vat-id"],
    ["the account number", { iban: null }, "seller-iban"],
  ])("a practice must give %s", (_, facts, kind) => {
    expect(missingForIssue(aPractice(facts), anEmployer(), aConcept())).toEqual([{ kind }]);
  });

  it.each([
    ["its address", { invoiceAddress: null }, "customer-address"],
    ["a street instead of a PO box", { invoiceAddress: poBox }, "customer-po-box-only"],
    ["its OIN when it is government", { kind: "government" }, "customer-oin"],
  ] as const)("an employer must give %s", (_, facts, kind) => {
    expect(missingForIssue(aPractice(), anEmployer(facts), aConcept())).toEqual([{ kind }]);
  });

  it.each([
    ["required", null, [{ kind: "purchase-order" }]],
    ["required", "PO-1", []],
    ["optional", null, []],
    ["none", null, []],
  ] as const)("an order number that is %s and given as %s: %j", (purchaseOrder, order, missing) => {
    expect(missingForIssue(aPractice(), anEmployer({ purchaseOrder }), aConcept({ purchaseOrder: order }))).toEqual(missing);
  });

  it("there must be a price and a service period", () => {
    expect(missingForIssue(aPractice(), anEmployer(), aConcept({ lines: [], servicePeriod: null }))).toEqual([
      { kind: "price-agreement" },
      { kind: "service-period" },
    ]);
    expect(missingForIssue(aPractice(), anEmployer(), aConcept({ lines: [{ ...programmeLine, unitPriceCents: cents(0) }] }))).toEqual([
      { kind: "price-agreement" },
    ]);
  });

  it("an exempt practice needs no VAT number", () => {
    expect(missingForIssue(aPractice({ vatId: null }), anEmployer(), aConcept({ lines: exempt }))).toEqual([]);
  });

  it("reverse charge is for a business abroad, with its VAT number", () => {
    expect(missingForIssue(aPractice(), anEmployer({ invoiceAddress: abroad }), aConcept({ lines: reversed }))).toEqual([
      { kind: "customer-vat-id" },
    ]);
    expect(
      missingForIssue(aPractice(), anEmployer({ invoiceAddress: abroad, vatId: "BE0123456789" }), aConcept({ lines: reversed })),
    ).toEqual([]);
    expect(missingForIssue(aPractice(), anEmployer({ vatId: "NL123456789B01" }), aConcept({ lines: reversed }))).toEqual([
      { kind: "reverse-charge-within-country" },
    ]);
  });

  it("a line that reveals why is named by its place", () => {
    const lines = [programmeLine, { ...programmeLine, description: "Traject Van verzuim naar herstel" }];
    expect(missingForIssue(aPractice(), anEmployer(), aConcept({ lines }))).toEqual([
      { kind: "line-reveals", line: 2, revelation: { kind: "health-word", text: "verzuim" } },
    ]);
  });
});

describe("the concept of a trajectory", () => {
  const { id, practiceId, employerId, dossierReference, purchaseOrder, servicePeriod } = aConcept();
  const trajectoryId = aConcept().trajectoryId;
  if (trajectoryId === null) throw new Error("a trajectory was expected");
  const source = {
    id,
    practiceId,
    employerId,
    trajectoryId,
    dossierReference,
    purchaseOrder,
    servicePeriod,
    priceAgreementCents: cents(212_500),
    names: ["Anna van Dijk"],
    usualLineText: "Begeleiding volgens opdracht",
    timeLines: [],
  };

  it("is one neutral line at the agreed price, taxed as the practice is", () => {
    expect(conceptForTrajectory(aPractice(), source)).toEqual({ ok: true, value: aConcept() });
  });

  it("speaks the practice's own neutral words", () => {
    const outcome = conceptForTrajectory(aPractice({ invoiceLineText: "Advies conform offerte" }), source);
    expect(outcome.ok && outcome.value.lines[0]?.description).toBe("Advies conform offerte");
  });

  it("is refused without a price agreement", () => {
    expect(conceptForTrajectory(aPractice(), { ...source, priceAgreementCents: null })).toEqual({
      ok: false,
      refusal: { kind: "no-price-agreement" },
    });
  });

  it("is refused when its text or reference names the employee", () => {
    expect(conceptForTrajectory(aPractice({ invoiceLineText: "Coaching Anna" }), source)).toEqual({
      ok: false,
      refusal: { kind: "line-reveals", revelation: { kind: "name", text: "Anna" } },
    });
    expect(conceptForTrajectory(aPractice(), { ...source, dossierReference: "2026 Dijk" })).toEqual({
      ok: false,
      refusal: { kind: "reference-reveals", revelation: { kind: "name", text: "Dijk" } },
    });
  });

  it("holds no name, not even in passing", () => {
    expect(JSON.stringify(conceptForTrajectory(aPractice(), source))).not.toContain("Anna");
  });
});
