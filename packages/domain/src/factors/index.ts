export * from "./factor.ts";
export * from "./factor-link.ts";
export * from "./release-factor.ts";
