/** The part of JSON Schema that the views use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeFits(type: string, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isRecord(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function numberFits({ minimum, maximum, exclusiveMinimum }: JsonSchema, value: number): boolean {
  return !(value < (minimum ?? value)) && !(value > (maximum ?? value)) && (exclusiveMinimum === undefined || value > exclusiveMinimum);
}

/** Where a value is not what a schema says, as a path such as `client.birthDate`; `undefined` when it fits. */
export function mismatch(schema: JsonSchema, value: unknown, path = "view"): string | undefined {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return variants.some((variant) => mismatch(variant, value) === undefined) ? undefined : path;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => typeFits(type, value))) return path;
  if (schema.const !== undefined && value !== schema.const) return path;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return path;
  if (typeof value === "string" && schema.pattern !== undefined && !new RegExp(schema.pattern, "i").test(value)) return path;
  if (typeof value === "number" && !numberFits(schema, value)) return path;
  if (Array.isArray(value))
    return value.map((item, index) => mismatch(schema.items ?? {}, item, `${path}.${index}`)).find((found) => found !== undefined);
  if (!isRecord(value)) return undefined;
  const known = schema.properties ?? {};
  const missing = (schema.required ?? []).find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${path}.${missing}`;
  for (const [name, part] of Object.entries(value)) {
    const inner = known[name];
    if (inner === undefined && schema.additionalProperties === false) return `${path}.${name}`;
    const found = inner === undefined ? undefined : mismatch(inner, part, `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A copy of a fitting value in which every free text is changed: what somebody typed, not a date, a choice or a colour. */
export function changeTexts(schema: JsonSchema, value: unknown, change: (text: string) => string): unknown {
  const variant = (schema.anyOf ?? schema.oneOf)?.find((candidate) => mismatch(candidate, value) === undefined);
  if (variant !== undefined) return changeTexts(variant, value, change);
  if (typeof value === "string") {
    const free =
      [schema.type].flat().includes("string") &&
      schema.const === undefined &&
      schema.enum === undefined &&
      schema.format === undefined &&
      schema.pattern === undefined;
    return free ? change(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => changeTexts(schema.items ?? {}, item, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, changeTexts(schema.properties?.[name] ?? {}, part, change)]),
  );
}
