import { readFileSync } from "node:fs";
import { type ManagerReportView, markupOf } from "@hervat/report-sdk";
import { describeReport } from "@hervat/report-sdk/testing";
import { describe, expect, it } from "vitest";
import report from "./report.ts";

const samples = new URL("../samples/", import.meta.url);
const sample = (name: string): ManagerReportView => JSON.parse(readFileSync(new URL(`${name}.json`, samples), "utf8"));
const print = (view: ManagerReportView) => markupOf(report.render(view, {}));

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
});
