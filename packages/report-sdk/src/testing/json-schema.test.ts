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

it("says in words what is hard to listen to", () => {
  expect(
    markupFaults('<h1>a</h1><h3>b</h3><table><th>x</th></table><img src="x"><svg></svg><p>undefined</p><p>2026-11-22</p>'),
  ).toHaveLength(7);
  expect(markupFaults("<h1>a</h1><p>b</p>")).toEqual([]);
});
