import { expect, it } from "vitest";
import { itemSentence, notRendered } from "./item-sentence.ts";

it("a document that found no browser says so, and what to do", () => {
  expect(itemSentence(notRendered({ kind: "browser-missing" }), "nl")).toMatch(/geen Chromium gevonden.*doctor/);
});
