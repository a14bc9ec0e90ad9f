export * from "./closing.ts";
export * from "./quiet-closing.ts";
