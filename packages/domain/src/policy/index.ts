export * from "./can.ts";
export * from "./describe-policy.ts";
export * from "./policy-row.ts";
export * from "./policy-table.ts";
export * from "./resource.ts";
export * from "./visible-notes.ts";
