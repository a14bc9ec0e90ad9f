export * from "./categories.ts";
export * from "./consent.ts";
