import { readFileSync } from "node:fs";
import { type InvoiceView, markupOf } from "@hervat/report-sdk";
import { describeReport } from "@hervat/report-sdk/testing";
import { describe, expect, it } from "vitest";
import report from "./report.ts";

const samples = new URL("../samples/", import.meta.url);
const sample = (name: string): InvoiceView => JSON.parse(readFileSync(new URL(`${name}.json`, samples), "utf8"));
const asShipped = { paymentCode: true, closing: "", closingEnglish: "" };
const print = (view: InvoiceView, chosen: Partial<typeof asShipped> = {}) =>
  markupOf(report.render(view, { ...asShipped, ...chosen })).replaceAll("\u00a0", " ");

describeReport(report, samples);

describe("invoice", () => {
  it("charges € 446,25 VAT on the programme price of € 2.125,00", () => {
    const markup = print(sample("normal"));

    for (const amount of ["€ 2.125,00", "€ 446,25", "€ 2.571,25"]) expect(markup).toContain(amount);
  });

  it("names both parties as the law asks", () => {
    const markup = print(sample("normal"));

    for (const fact of ["Lindehof Begeleiding B.V.", "KvK 12345678", "btw NL001234567B01", "Van Dalen Logistiek B.V.", "Havenweg 112"])
      expect(markup).toContain(fact);
  });

  it("can be paid by scanning", () => {
    expect(print(sample("normal")).match(/<svg class="qr"/g)).toHaveLength(1);
  });

  it("says in words what a concept still lacks, and has no number and no code", () => {
    const markup = print(sample("empty"));

    expect(markup).toContain("Conceptfactuur");
    expect(markup).toContain("Het btw-nummer van uw praktijk ontbreekt.");
    expect(markup).not.toContain("<svg");
  });

  it("names the invoice that a credit note corrects, and asks for no payment", () => {
    const markup = print(sample("credit-note"));

    expect(markup).toContain("Creditfactuur 2026-0121");
    expect(markup).toContain("factuur 2026-0117 van 24 november 2026");
    expect(markup).toContain("€ −2.125,00");
    expect(markup).not.toContain("<svg");
  });

  it("gives the reason where no VAT is charged", () => {
    const markup = print(sample("maximal"));

    expect(markup).toContain("vrijgesteld");
    expect(markup).toContain("artikel 11, eerste lid");
  });

  it("closes with the sentence of an organisation, and leaves out its code where that is wished: what the law asks stays", () => {
    const markup = print(sample("normal"), { paymentCode: false, closing: "Dank voor het vertrouwen.", closingEnglish: "Thank you." });

    expect(markup).toContain("Dank voor het vertrouwen.");
    expect(markup).not.toContain("<svg");
    for (const fact of ["€ 446,25", "€ 2.571,25", "KvK 12345678", "overmaken op"]) expect(markup).toContain(fact);
    expect(print(sample("english"), { closing: "Dank.", closingEnglish: "Thank you." })).toMatch(/Thank you\./);
  });
});
