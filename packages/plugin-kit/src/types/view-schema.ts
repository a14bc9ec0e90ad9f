import { type JsonSchema, VIEW_SCHEMAS } from "@hervat/report-sdk/contract";

/** Who reads a report decides what it may know. */
export const AUDIENCES = ["bedrijfsarts", "manager", "client", "invoice", "offer"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The audience of that name, or `undefined`. */
export function audienceOf(name: string): Audience | undefined {
  return AUDIENCES.find((audience) => audience === name);
}

/** All that a report for this audience may read, as JSON Schema (2020-12). */
export function viewSchema(audience: Audience): JsonSchema {
  return VIEW_SCHEMAS[audience];
}
