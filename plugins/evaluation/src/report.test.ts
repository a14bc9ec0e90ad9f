import { readFileSync } from "node:fs";
import { type ManagerReportView, markupOf } from "@hervat/report-sdk";
import { describeReport } from "@hervat/report-sdk/testing";
import { describe, expect, it } from "vitest";
import report from "./report.ts";

const samples = new URL("../samples/", import.meta.url);
const sample = (name: string): ManagerReportView => JSON.parse(readFileSync(new URL(`${name}.json`, samples), "utf8"));
const asShipped = { sections: report.options?.sections.default ?? [], lead: "", leadEnglish: "", closing: "", closingEnglish: "" };
const print = (view: ManagerReportView, chosen: Partial<typeof asShipped> = {}) =>
  markupOf(report.render(view, { ...asShipped, ...chosen }));
const headings = (markup: string) => [...markup.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, text]) => text);

describeReport(report, samples);

describe("evaluation report", () => {
  it("puts what employee, manager and coach say about a goal side by side", () => {
    const markup = print(sample("normal"));

    expect(markup).toMatch(/Werknemer<\/h4>.*Leidinggevende<\/h4>.*Coach<\/h4>/s);
    expect(markup).toContain("nog niet ingevuld");
  });

  it("waits with everything about the conversation until it was held", () => {
    const markup = print(sample("empty"));

    expect(markup).toContain("Het evaluatiegesprek is nog niet vastgelegd");
    expect(markup).not.toContain("datum en handtekening");
  });

  it("says that it is about work only", () => {
    expect(print(sample("normal"))).toContain("Het bevat geen gegevens over gezondheid.");
  });

  it("shows nothing about the work that the employee did not release", () => {
    expect(print({ ...sample("normal"), releasedFactors: [] })).toContain("Hierover is niets vrijgegeven.");
  });

  it("prints the sections that an organisation chose in its order, and who agreed always, at the end", () => {
    const markup = print(sample("normal"), { sections: ["agreements", "goals"] });

    expect(headings(markup)).toEqual(["Afspraken", "Doelen in het werk", "Akkoord"]);
    expect(headings(print(sample("normal"), { sections: [] }))).toEqual(["Akkoord"]);
    expect(markup).toContain("Het bevat geen gegevens over gezondheid.");
  });

  it("says in the sentences of an organisation what it greets and closes with, each in its own language", () => {
    const own = { lead: "Samen vooruit", leadEnglish: "Onwards together", closing: "Tot ziens.", closingEnglish: "See you." };

    expect(print(sample("normal"), own)).toMatch(/Samen vooruit.*Tot ziens\./s);
    expect(print(sample("english"), own)).toMatch(/Onwards together.*See you\./s);
    expect(print(sample("english"), own)).not.toContain("Tot ziens.");
  });
});
