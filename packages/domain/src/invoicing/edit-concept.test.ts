import { describe, expect, it } from "vitest";
import { cents } from "../money/index.ts";
import { editConcept, ServicePeriod } from "./index.ts";
import { aConcept, anIssued, programmeLine } from "./invoice-for-tests.ts";

const names = ["Noor de Wit"];
const edit = {
  lines: [{ ...programmeLine, unitPriceCents: cents(100_000) }],
  servicePeriod: ServicePeriod.parse({ kind: "month", month: "2026-03" }),
  purchaseOrder: "PO-9",
  dossierReference: "OE-0042",
};

describe("a concept that is edited", () => {
  it("keeps its place in the dossier and takes over what was typed", () => {
    const outcome = editConcept(aConcept(), edit, names);
    expect(outcome).toEqual({ ok: true, value: { ...aConcept(), ...edit } });
  });

  it("is refused once it was issued", () => {
    expect(editConcept(anIssued(), edit, names)).toEqual({ ok: false, refusal: { kind: "not-a-concept", status: "issued" } });
  });

  it.each([
    ["health", "Begeleiding bij verzuim", { kind: "health-word", text: "verzuim" }],
    ["a missed appointment", "No-show", { kind: "missed-appointment", text: "No-show" }],
    ["a session date", "Gesprek 3 maart", { kind: "day", text: "3 maart" }],
    ["the employee", "Begeleiding Noor", { kind: "name", text: "Noor" }],
  ] as const)("is refused when a line names %s", (_, description, revelation) => {
    const lines = [programmeLine, { ...programmeLine, description }];
    expect(editConcept(aConcept(), { ...edit, lines }, names)).toEqual({
      ok: false,
      refusal: { kind: "line-reveals", line: 2, revelation },
    });
  });

  it.each([
    ["reference", { dossierReference: "2026 Wit" }, "reference-reveals"],
    ["order number", { purchaseOrder: "Wit 2026" }, "order-reveals"],
  ])("is refused when the %s names the employee", (_, told, kind) => {
    expect(editConcept(aConcept(), { ...edit, ...told }, names)).toMatchObject({ ok: false, refusal: { kind } });
  });
});
