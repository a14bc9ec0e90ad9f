export * from "./ids.ts";
export * from "./plain-date.ts";
export * from "./result.ts";
