import { describe, expect, it } from "vitest";
import { html, markupOf } from "../html.ts";
import type { DocumentState } from "../views.ts";
import { dataTable } from "./data-table.ts";
import { hoursTrend } from "./hours-trend.ts";
import { keyFacts } from "./key-facts.ts";
import { recipientWindow } from "./recipient-window.ts";
import { resumptionPlan } from "./resumption-plan.ts";
import { scoreTable } from "./score-table.ts";
import { conceptNotice, ifShared } from "./standing.ts";
import { bulletList, paragraphs, section } from "./text.ts";

const state: DocumentState = {
  date: "2026-11-24",
  version: 1,
  standing: "concept",
  conceptReason: "Er is nog geen akkoord.",
  reference: "26-014",
  language: "nl",
};

describe("text that a coach typed", () => {
  it("keeps her paragraphs and her line breaks", () => {
    expect(markupOf(paragraphs("Een\ntwee\n\n  drie", "leeg"))).toBe("<p>Een<br>twee</p><p>drie</p>");
  });

  it("keeps them too where they were typed on Windows, and takes any empty lines between two paragraphs for one", () => {
    expect(markupOf(paragraphs(" Een\r\n twee\r\n\r\n \t\r\n  drie\n", "leeg"))).toBe("<p>Een<br> twee</p><p>drie</p>");
  });

  it.each([null, "", "  \n "])("says that nothing was written for %j", (text) => {
    expect(markupOf(paragraphs(text, "nog niet ingevuld"))).toBe('<p class="not-filled">nog niet ingevuld</p>');
  });

  it("says so where there is nothing to list", () => {
    expect(markupOf(bulletList([], "Hierover is niets vastgelegd."))).toContain("Hierover is niets vastgelegd.");
  });

  it("prints no heading over nothing", () => {
    expect(markupOf(section("Tevredenheid", html``, null))).toBe("");
  });
});

describe("a category that the client may withhold", () => {
  it("is printed when it was shared", () => {
    expect(markupOf(ifShared({ shared: true, value: "ja" }, (text) => html`<p>${text}</p>`, "niet gedeeld"))).toBe("<p>ja</p>");
  });

  it("is a calm sentence when it was not", () => {
    expect(markupOf(ifShared({ shared: false }, () => html`<p>nee</p>`, "Niet gedeeld."))).toBe('<p class="note">Niet gedeeld.</p>');
  });
});

describe("tables and facts", () => {
  it("have a caption, heads with a scope and totals under the last column", () => {
    const markup = markupOf(
      dataTable({
        caption: "Diensten",
        columns: [{ label: "Wat" }, { label: "Bedrag", align: "number" }],
        rows: [["Traject", "€ 1,00"]],
        totals: [["Totaal", "€ 1,00"]],
      }),
    );

    expect(markup).toContain("<caption>Diensten</caption>");
    expect(markup).toContain('<th scope="col" class="number">Bedrag</th>');
    expect(markup).toContain('<th scope="row">Traject</th>');
    expect(markup).toContain('<th scope="row" colspan="1" class="number">Totaal</th>');
  });

  it("leave out what is not known", () => {
    expect(
      markupOf(
        keyFacts([
          ["Functie", null],
          ["Werkgever", "X"],
        ]),
      ),
    ).toBe('<dl class="facts"><div><dt>Werkgever</dt><dd>X</dd></div></dl>');
    expect(markupOf(recipientWindow(["X B.V.", null, "Utrecht"], "Afzender"))).toContain("<span>X B.V.</span><span>Utrecht</span>");
  });
});

describe("parts of a dossier", () => {
  it("draw hours through time, and say one measurement in words", () => {
    expect(
      markupOf(
        hoursTrend(
          [
            { on: "2026-06-01", value: 9 },
            { on: "2026-07-01", value: 4 },
          ],
          "nl",
        ),
      ),
    ).toContain("Van 9\u00a0uur naar 4\u00a0uur");
    expect(markupOf(hoursTrend([{ on: "2026-06-01", value: 9 }], "nl"))).toBe("<p>9\u00a0uur op 1\u00a0juni 2026.</p>");
    expect(markupOf(hoursTrend([], "nl"))).toContain("Er is nog niets gemeten.");
  });

  it("say that no build-up was agreed yet", () => {
    expect(markupOf(resumptionPlan({ contractHoursPerWeek: null, steps: [] }, "nl"))).toContain(
      "Er is nog geen opbouw in uren afgesproken.",
    );
  });

  it("never show a score that cannot be given as zero", () => {
    const markup = markupOf(
      scoreTable(
        [{ instrument: "CBI", validated: true, scale: "totaal", takenOn: "2026-06-08", score: null, maximum: 100, band: null }],
        "nl",
      ),
    );

    expect(markup).toContain("niet te scoren");
    expect(markup).not.toContain("0 van 100");
  });
});

describe("a copy that is not final", () => {
  it("says why on its face, with what else is missing", () => {
    expect(markupOf(conceptNotice(state, "Concept"))).toContain("<p>Er is nog geen akkoord.</p>");
    expect(markupOf(conceptNotice(state, "Concept", ["Het adres ontbreekt."]))).toContain("<li>Het adres ontbreekt.</li>");
  });

  it("is silent once it is final", () => {
    expect(markupOf(conceptNotice({ ...state, standing: "final" }, "Concept"))).toBe("");
  });
});
