/** What every report must do, without a test runner: for tools that hold a report to it. */
export { VIEW_SCHEMAS } from "./schemas/view-schemas.ts";
export { changeTexts, type JsonSchema, mismatch } from "./testing/json-schema.ts";
export { type MarkupFault, markupFaults, type PlacedFault } from "./testing/markup-faults.ts";
