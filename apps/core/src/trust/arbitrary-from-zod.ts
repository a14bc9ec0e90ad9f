import fc from "fast-check";
import { z } from "zod";

/** What stands in for an id: it is told which field asks, so that it can name a row that is there. */
export type IdSource = (field: string) => fc.Arbitrary<string>;

type Schema = z.core.JSONSchema.BaseSchema;

/** Within the wire's own alphabet: what a zod input schema lets in, as JSON, on the edges of its bounds as often as between them. */
export function arbitraryFromZod(schema: z.ZodType, ids: IdSource): fc.Arbitrary<unknown> {
  return arbitraryOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }), "", ids);
}

function arbitraryOf(given: Schema | boolean | undefined, field: string, ids: IdSource): fc.Arbitrary<unknown> {
  if (given === undefined || typeof given === "boolean") return fc.jsonValue({ maxDepth: 2 });
  if (given.const !== undefined) return fc.constant(given.const);
  if (given.enum !== undefined) return fc.constantFrom(...given.enum);
  const choices = given.anyOf ?? given.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, field, ids)));
  switch (given.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return integers(given);
    case "number":
      return fc.oneof(integers(given), fc.double({ min: given.minimum ?? -1e9, max: given.maximum ?? 1e9, noNaN: true }));
    case "string":
      return texts(given, field, ids);
    case "array":
      return arrays(given, field, ids);
    case "object":
      return objects(given, ids);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Small ones most of all: a version that is right is one of them. */
function integers({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): fc.Arbitrary<number> {
  const min = Math.ceil(minimum ?? (typeof exclusiveMinimum !== "number" ? -1_000 : exclusiveMinimum + 1));
  const max = Math.floor(maximum ?? (typeof exclusiveMaximum !== "number" ? Number.MAX_SAFE_INTEGER : exclusiveMaximum - 1));
  const small = Math.min(max, Math.max(min, 0) + 3);
  return fc.oneof(fc.integer({ min: Math.min(Math.max(min, 0), small), max: small }), fc.constantFrom(min, max), fc.integer({ min, max }));
}

const DAYS = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -500, max: 500 }).map((days) => dayAfter("2026-03-02", days)) },
  { weight: 2, arbitrary: fc.constantFrom("1900-01-01", "2024-02-29", "2199-12-31", "0000-01-01", "0001-01-01", "9999-12-31") },
);

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const WORDS = [
  "Ik ben moe",
  "Noor de Wit",
  "é",
  "İ",
  "\u{1F9D1}‍\u{1F4BB}",
  " ",
  "{cliënt}",
  "a@b.example",
  "50%",
  "' or 1=1 --",
  "-",
  "=1+1",
];

function texts(schema: Schema, field: string, ids: IdSource): fc.Arbitrary<string> {
  const { format, pattern, contentEncoding, minLength = 0, maxLength = 5_000 } = schema;
  if (format === "uuid") return ids(field);
  if (format === "date") return DAYS;
  if (format === "email") return fc.emailAddress();
  if (format === "uri") return fc.webUrl();
  if (contentEncoding === "base64" || format === "base64") return fc.base64String({ maxLength: Math.min(maxLength, 200) });
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: "small" });
  const fits = (text: string) => text.slice(0, maxLength).padEnd(minLength, "x");
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS).map(fits) },
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => fits(text.toWellFormed())) },
    { weight: 1, arbitrary: fc.constant("é".repeat(Math.min(maxLength, 20_000)).padEnd(minLength, "x")) },
  );
}

function arrays({ items, minItems = 0, maxItems = 20 }: Schema, field: string, ids: IdSource): fc.Arbitrary<unknown[]> {
  const element = arbitraryOf(Array.isArray(items) ? items[0] : items, field, ids);
  const most = Math.min(maxItems, Math.max(minItems, 3));
  return fc.array(element, { minLength: minItems, maxLength: most, size: "max" });
}

function objects({ properties = {}, required = [], additionalProperties, propertyNames }: Schema, ids: IdSource): fc.Arbitrary<unknown> {
  const names = Object.keys(properties);
  if (names.length === 0 && typeof additionalProperties === "object") {
    const keys = arbitraryOf(propertyNames ?? { type: "string", maxLength: 20 }, "", ids).map(String);
    return fc.dictionary(keys, arbitraryOf(additionalProperties, "", ids), { maxKeys: 4 });
  }
  const fields = Object.fromEntries(names.map((name) => [name, arbitraryOf(properties[name], name, ids)]));
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields), noNullPrototype: true });
}
