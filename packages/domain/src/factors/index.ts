export * from "./factor.ts";
export * from "./release-factor.ts";
