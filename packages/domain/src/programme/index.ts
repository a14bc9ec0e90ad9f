export * from "./local-text.ts";
export * from "./programme.ts";
