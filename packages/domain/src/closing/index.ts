export * from "./closing.ts";
export * from "./quiet-closing.ts";
export * from "./retention.ts";
