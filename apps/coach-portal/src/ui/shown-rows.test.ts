import { expect, it } from "vitest";
import { figureOf } from "./shown-rows.ts";

it("gives a figure to the spreadsheet as a number, in the language it is shown in", () => {
  expect(figureOf("€ 2.571,25", "nl")).toBe(2571.25);
  expect(figureOf("€ -120,00", "nl")).toBe(-120);
  expect(figureOf("1,234.5", "en")).toBe(1234.5);
});

it("leaves words, dates and codes as they are", () => {
  expect(figureOf("4 van 10", "nl")).toBe("4 van 10");
  expect(figureOf("03-08-2026", "nl")).toBe("03-08-2026");
  expect(figureOf("", "nl")).toBe("");
});
