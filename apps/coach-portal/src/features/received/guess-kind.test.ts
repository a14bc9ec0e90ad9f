import { expect, it } from "vitest";
import { guessKind } from "./guess-kind.ts";

it.each([
  ["Probleemanalyse_WIA.pdf", "problem-analysis"],
  ["plan van aanpak 2026.docx", "action-plan"],
  ["Evaluatie PvA nr 2.pdf", "action-plan-review"],
  ["eindevaluatie.pdf", "final-evaluation"],
  ["Opdrachtbrief gemeente.pdf", "order-letter"],
  ["IMG_2231.jpg", "other"],
])("a file called %s is taken for %s until someone says otherwise", (name, kind) => {
  expect(guessKind(name)).toBe(kind);
});
