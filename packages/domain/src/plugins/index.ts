export * from "./next-step.ts";
export * from "./plugin-reads.ts";
export * from "./plugin-step.ts";
export * from "./plugin-use.ts";
