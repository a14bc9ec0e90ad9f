export { DECISIONS, type Decision } from "./decisions.ts";
export * from "./lists.ts";
export * from "./read-rows.ts";
export * from "./taken-file.ts";
