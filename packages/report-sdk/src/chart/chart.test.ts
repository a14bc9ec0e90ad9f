import { describe, expect, it } from "vitest";
import { markupOf } from "../html.ts";
import { barChart } from "./bar-chart.ts";
import { lineChart } from "./line-chart.ts";
import { timeline } from "./timeline.ts";

const sentence = "De uren gaan van 4 naar 32.";

describe("drawings", () => {
  const drawings = {
    line: markupOf(
      lineChart({
        sentence,
        unit: "uur",
        language: "nl",
        points: [
          { on: "2026-06-01", value: 4 },
          { on: "2026-07-01", value: 32 },
        ],
      }),
    ),
    bars: markupOf(
      barChart({
        sentence,
        unit: "uur",
        language: "nl",
        goal: { label: "contract 32 uur", value: 32 },
        bars: [
          { label: "juni", value: 4 },
          { label: "juli", value: 32, open: true },
        ],
      }),
    ),
    periods: markupOf(
      timeline({
        sentence,
        language: "nl",
        periods: [
          { label: "stap 1", from: "2026-06-01", to: "2026-06-30" },
          { label: "stap 2", from: "2026-07-01", to: "2026-07-31", open: true },
        ],
      }),
    ),
  };

  it.each(Object.entries(drawings))("say in words what they show, to who listens and under the picture: %s", (_, markup) => {
    expect(markup).toContain(`role="img" aria-label="${sentence}"`);
    expect(markup).toContain(`<figcaption>${sentence}</figcaption>`);
  });

  it.each(Object.entries(drawings))("hold numbers and no holes: %s", (_, markup) => {
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("tell planned from reached by shape, so that a fax keeps it", () => {
    expect(drawings.bars).toContain('class="bar open"');
    expect(drawings.periods).toContain('class="bar open"');
  });

  it("are a sentence where there is nothing to draw", () => {
    expect(markupOf(lineChart({ sentence, unit: "uur", language: "nl", points: [] }))).toBe(`<p>${sentence}</p>`);
    expect(markupOf(barChart({ sentence, unit: "uur", language: "nl", bars: [] }))).toBe(`<p>${sentence}</p>`);
    expect(markupOf(timeline({ sentence, language: "nl", periods: [] }))).toBe(`<p>${sentence}</p>`);
  });
});
