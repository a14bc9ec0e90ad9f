import { expect, it } from "vitest";
import { changeTexts, type JsonSchema, mismatch } from "./json-schema.ts";
import { markupFaults } from "./markup-faults.ts";

const schema: JsonSchema = {
  type: "object",
  required: ["name", "kind"],
  additionalProperties: false,
  properties: {
    name: { type: ["string", "null"] },
    kind: { type: "string", enum: ["a", "b"] },
    on: { type: "string", format: "date" },
    parts: {
      type: "array",
      items: {
        oneOf: [
          { type: "object", properties: { shared: { const: false } }, additionalProperties: false },
          { type: "integer", minimum: 1 },
        ],
      },
    },
  },
};

it("says where a sample is not a view", () => {
  expect(mismatch(schema, { name: null, kind: "a", parts: [1, { shared: false }] })).toBeUndefined();
  expect(mismatch(schema, { name: "x" })).toBe("view.kind");
  expect(mismatch(schema, { name: "x", kind: "c" })).toBe("view.kind");
  expect(mismatch(schema, { name: "x", kind: "a", diagnosis: "" })).toBe("view.diagnosis");
  expect(mismatch(schema, { name: "x", kind: "a", parts: [0] })).toBe("view.parts.0");
});

it("changes what people typed and leaves choices and dates alone", () => {
  expect(changeTexts(schema, { name: "Noor", kind: "a", on: "2026-11-22" }, (text) => `${text}!`)).toEqual({
    name: "Noor!",
    kind: "a",
    on: "2026-11-22",
  });
});

it("says in words what is hard to listen to, and at which element", () => {
  const markup =
    '<h1>a</h1><h3>b</h3><h1>c</h1><table><caption>ok</caption><th scope="col">x</th></table><table><th scope="col">x</th><th>y</th></table>' +
    "<table><caption>no head</caption><td>z</td></table>" +
    '<img src="x" alt=""><img src="x"><svg></svg><p>a</p><td>undefined</td><p>2026-11-22</p>';

  expect(markupFaults(markup).map(({ fault, element, number }) => `${fault}: ${element} ${number}`)).toEqual([
    "has not exactly one h1: h1 2",
    "skips a level of heading: h3 1",
    "has a table without a caption: table 2",
    "has a table without heads: table 3",
    "has a table head without scope: th 3",
    "has a picture without alt: img 2",
    "has a drawing without a name: svg 1",
    "prints a hole: td 2",
    "prints a raw date: p 2",
  ]);
  expect(markupFaults("<h1>a</h1><thead></thead><p>b</p>")).toEqual([]);
  expect(markupFaults("<main><p>b</p></main>")).toEqual([{ fault: "has not exactly one h1", element: "main", number: 1 }]);
});
