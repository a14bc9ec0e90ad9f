export * from "./check-programme.ts";
export * from "./exercise.ts";
export * from "./local-text.ts";
export * from "./price.ts";
export * from "./programme.ts";
export * from "./shipped-programmes.ts";
