export * from "./factor.ts";
