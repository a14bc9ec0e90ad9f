export * from "./caseload-field.ts";
export * from "./parse-date.ts";
export * from "./parse-number.ts";
export * from "./parse-spells.ts";
export * from "./parse-text.ts";
export * from "./recognise-columns.ts";
