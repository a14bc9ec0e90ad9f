import { readFileSync } from "node:fs";
import { ManagerReportView } from "@hervat/domain/views";
import { expect, it } from "vitest";
import { frozenJson, frozenText, parseFrozen } from "./frozen-view.ts";

const sample = new URL("../samples/normal.json", import.meta.resolve("@hervat/plugin-evaluation"));
const view = ManagerReportView.parse(JSON.parse(readFileSync(sample, "utf8")));

it("a view that nothing was asked beside is kept as it always was", () => {
  expect(JSON.parse(frozenText(view, {}))).toEqual(JSON.parse(JSON.stringify(view)));
  expect(parseFrozen("evaluation", JSON.stringify(view))).toEqual({ view, answers: {} });
});

it("answers are kept beside the view, and whoever wants the view alone gets that", () => {
  const text = frozenText(view, { question: "Een rustige plek." });

  expect(parseFrozen("evaluation", text)).toEqual({ view, answers: { question: "Een rustige plek." } });
  expect(frozenJson(text)).toMatchObject({ document: { language: view.document.language } });
});
