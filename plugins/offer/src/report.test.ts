import { readFileSync } from "node:fs";
import { markupOf, type OfferView } from "@hervat/report-sdk";
import { describeReport } from "@hervat/report-sdk/testing";
import { describe, expect, it } from "vitest";
import report from "./report.ts";

const samples = new URL("../samples/", import.meta.url);
const sample = (name: string): OfferView => JSON.parse(readFileSync(new URL(`${name}.json`, samples), "utf8"));
const print = (view: OfferView) => markupOf(report.render(view, {})).replaceAll("\u00a0", " ");

describeReport(report, samples);

describe("offer", () => {
  it("asks € 2.125,00, € 446,25 VAT and € 2.571,25 in all, and names everything that covers", () => {
    const markup = print(sample("normal"));

    for (const text of ["€ 2.125,00", "€ 446,25", "€ 2.571,25", ...sample("normal").included]) expect(markup).toContain(text);
  });

  it("keeps what is optional out of the total until it was taken", () => {
    expect(print(sample("normal"))).toContain("tellen niet mee in het totaal");
    const confirmed = print(sample("confirmation"));
    expect(confirmed).toContain("€ 2.746,70");
    expect(confirmed).not.toContain("tellen niet mee");
  });

  it("says until when it stands, and once accepted who said yes", () => {
    expect(print(sample("normal"))).toContain("24 december 2026");
    const confirmed = print(sample("confirmation"));
    expect(confirmed).toContain("Opdrachtbevestiging");
    expect(confirmed).toContain("R. Pels, Inkoper, is op 27 november 2026 namens Van Dalen Logistiek B.V. akkoord gegaan.");
  });

  it("names the employee only where the practice chose to", () => {
    expect(print(sample("normal"))).not.toContain("Medewerker");
    expect(print(sample("maximal"))).toContain("Noor de Wit-van den Berg");
  });

  it("of an addition speaks of the current order, and of no phase", () => {
    expect(print(sample("empty"))).toContain("aanvulling op de lopende opdracht");
  });
});
