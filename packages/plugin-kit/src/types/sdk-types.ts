import { readFileSync } from "node:fs";
import type { JsonSchema } from "@hervat/report-sdk/contract";
import { typeOfSchema } from "./type-of-schema.ts";
import { AUDIENCES, type Audience, viewSchema } from "./view-schema.ts";

const VIEW_NAMES: Readonly<Record<Audience, string>> = {
  bedrijfsarts: "BedrijfsartsView",
  manager: "ManagerReportView",
  client: "ClientReportView",
  invoice: "InvoiceView",
  offer: "OfferView",
};

/** The schema at a path inside a view. @throws Error when the views of the house lost it */
function partOf(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = step === "[]" ? schema.items : schema.properties?.[step];
  if (inner === undefined) throw new Error(`the view has no ${step}`);
  return partOf(inner, rest);
}

/** What reports of every audience share, taken from the manager's: it has all of it. */
function sharedTypes(): string {
  const type = (name: string, ...path: readonly string[]) => `export type ${name} = ${typeOfSchema(partOf(viewSchema("manager"), path))};`;
  return [
    type("Letterhead", "letterhead"),
    type("DocumentState", "document"),
    type("WorkStep", "resumption", "steps", "[]"),
    type("FourA", "releasedFactors", "[]", "area"),
    'export type Language = "nl" | "en";',
    "/** A category the client may keep to herself: a reader learns that it was not shared, never why. */",
    "export type Shared<Value> = { readonly shared: true; readonly value: Value } | { readonly shared: false };",
  ].join("\n");
}

function viewTypes(audiences: readonly Audience[]): string {
  const views = audiences.map((audience) => `export type ${VIEW_NAMES[audience]} = ${typeOfSchema(viewSchema(audience))};`);
  const fields = audiences.map((audience) => `  readonly ${audience}: ${VIEW_NAMES[audience]};`);
  return [...views, `/** Who reads a report decides what it may know. */\nexport interface ViewOf {\n${fields.join("\n")}\n}`].join("\n");
}

/**
 * All types of `@hervat/report-sdk` in one file without an import, with the views of these audiences and no other: a plugin folder
 * needs no installation for its editor to know what may be read.
 */
export function sdkTypes(audiences: readonly Audience[] = AUDIENCES): string {
  const functions = readFileSync(new URL("./generated/sdk.d.ts", import.meta.url), "utf8");
  return [
    "// The types of @hervat/report-sdk for this report. Written by `hervat plugin new`; nothing here is edited by hand.",
    sharedTypes(),
    viewTypes(audiences),
    "export type Audience = keyof ViewOf;",
    functions.trim(),
    "",
  ].join("\n");
}
