export * from "./next-step.ts";
export * from "./option-takes.ts";
export * from "./plugin-reads.ts";
export * from "./plugin-settings.ts";
export * from "./plugin-step.ts";
export * from "./plugin-use.ts";
