import { expect, it } from "vitest";
import { changedLines, linesOf } from "./changed-lines.ts";

const node = (tag: string, ...children: Parameters<typeof linesOf>[0]) => ({
  ...{ tag, drawing: false, attributes: {}, passage: null, children },
});

it("two versions that say the same differ in nothing", () => {
  expect(changedLines(["Rapport", "Advies", "Rust"], ["Rapport", "Advies", "Rust"])).toEqual([]);
});

it("what went, what came and what was said otherwise stand in the order of the page", () => {
  const before = ["Rapport", "Aanpak", "Rust houden", "Advies", "Opbouwen"];
  const after = ["Rapport", "Rust nemen", "Advies", "Opbouwen", "Vragen?"];
  expect(changedLines(before, after)).toEqual([
    { before: "Aanpak", after: "Rust nemen" },
    { before: "Rust houden", after: null },
    { before: null, after: "Vragen?" },
  ]);
});

it("a line of a page is a heading, a paragraph or a cell, without what is around it", () => {
  const page = [node("section", node("h2", "Advies"), node("ul", node("li", node("p", "Rust ", node("strong", "houden"))))), "los"];
  expect(linesOf(page)).toEqual(["Advies", "Rust houden"]);
});
