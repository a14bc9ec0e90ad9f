import type { JsonSchema } from "@hervat/report-sdk/contract";

const SIMPLE: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

function objectType({ properties = {}, required = [] }: JsonSchema, indent: string): string {
  const fields = Object.entries(properties).map(
    ([name, part]) => `${indent}  readonly ${name}${required.includes(name) ? "" : "?"}: ${typeOfSchema(part, `${indent}  `)};`,
  );
  return fields.length === 0 ? "Record<never, never>" : `{\n${fields.join("\n")}\n${indent}}`;
}

/** A schema as the type that a TypeScript author reads: flat, without one import. */
export function typeOfSchema(schema: JsonSchema, indent = ""): string {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return variants.map((variant) => typeOfSchema(variant, indent)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const types = [schema.type ?? []].flat();
  const one = (type: string) => {
    if (type === "object") return objectType(schema, indent);
    if (type === "array") return `readonly (${typeOfSchema(schema.items ?? {}, indent)})[]`;
    return SIMPLE[type] ?? "unknown";
  };
  return types.length === 0 ? "unknown" : types.map(one).join(" | ");
}
