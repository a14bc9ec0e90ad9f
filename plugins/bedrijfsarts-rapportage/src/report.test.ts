import { readFileSync } from "node:fs";
import { type BedrijfsartsView, markupOf } from "@hervat/report-sdk";
import { describeReport } from "@hervat/report-sdk/testing";
import { describe, expect, it } from "vitest";
import report from "./report.ts";

const samples = new URL("../samples/", import.meta.url);
const sample = (name: string): BedrijfsartsView => JSON.parse(readFileSync(new URL(`${name}.json`, samples), "utf8"));
const asShipped = { sections: report.options?.sections.default ?? [], closing: "", closingEnglish: "", footer: "" };
const print = (view: BedrijfsartsView, chosen: Partial<typeof asShipped> = {}) =>
  markupOf(report.render(view, { ...asShipped, ...chosen })).replaceAll("\u00a0", " ");
const headings = (markup: string) => [...markup.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, text]) => text);

describeReport(report, samples);

describe("report to the bedrijfsarts", () => {
  it("is confidential on its face and in the margin of the first and of every other page", () => {
    expect(print(sample("normal")).match(/Vertrouwelijk, uitsluitend voor de bedrijfsarts/g)).toHaveLength(3);
  });

  it("names in the running head the reference alone, never the client", () => {
    const [style = ""] = /<style>.*?<\/style>/.exec(print(sample("normal"))) ?? [];

    expect(style).toContain("LH 26-0142");
    expect(style).not.toContain("Noor");
  });

  it("cites the consent it rests on and the agreement of the client", () => {
    const markup = print(sample("normal"));

    expect(markup).toContain("T-0142-2, 12 oktober 2026");
    expect(markup).toContain("gelezen en akkoord op 23 november 2026");
  });

  it("says calmly that a category was not shared, and nothing else about it", () => {
    const markup = print(sample("withheld"));

    expect(markup).toContain("Over dit onderdeel zijn geen gegevens gedeeld.");
    expect(markup).not.toContain("geweigerd");
    expect(markup).not.toContain("toestemming ontbreekt");
  });

  it("says what the coach has not written yet", () => {
    expect(print(sample("empty")).match(/nog niet ingevuld/g)?.length).toBeGreaterThan(5);
  });

  it("draws the time to recover with the sentence that says the same", () => {
    expect(print(sample("normal"))).toContain('aria-label="Van 9 uur naar 4 uur tussen 22 juni 2026 en 16 november 2026."');
  });

  it("shows a questionnaire with too few answers as such, not as zero", () => {
    expect(print(sample("maximal"))).toContain("niet te scoren");
  });

  it("is signed by the coach with date, name and function", () => {
    const { coach } = sample("normal");

    expect(print(sample("normal"))).toContain(
      `Opgesteld op 24 november 2026 door<br><strong>${coach.name}</strong><br><small>${coach.title}</small>`,
    );
  });

  it("prints the sections that an organisation chose, in its order, and what the client says of it always", () => {
    expect(headings(print(sample("normal"), { sections: ["advice", "course"] }))).toEqual([
      "Advies en afstemvraag",
      "Verloop",
      "Reactie van cliënt",
    ]);
  });

  it("closes with the sentences of an organisation; consent, reader and signature stay as they are", () => {
    const markup = print(sample("normal"), { sections: [], closing: "Overleg kan elke dinsdag.", footer: "Aangesloten bij Noloc." });

    expect(markup).toMatch(/Overleg kan elke dinsdag\..*Opgesteld op.*<small>Aangesloten bij Noloc\.<\/small>/s);
    expect(markup).not.toContain("Hebt u vragen?");
    expect(markup).toContain("T-0142-2, 12 oktober 2026");
    expect(print(sample("english"), { closing: "Overleg kan.", closingEnglish: "Call us on Tuesdays." })).toContain("Call us on Tuesdays.");
  });
});
