export * from "./document-facts.ts";
export * from "./may-leave.ts";
export * from "./move-report.ts";
export * from "./report.ts";
export * from "./report-draft.ts";
export * from "./report-kind.ts";
export * from "./report-kinds.ts";
export * from "./report-standing.ts";
