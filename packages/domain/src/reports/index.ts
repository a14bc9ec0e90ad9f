export * from "./document-facts.ts";
export * from "./report.ts";
export * from "./report-draft.ts";
export * from "./report-kind.ts";
