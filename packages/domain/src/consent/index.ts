export * from "./allowance.ts";
export * from "./categories.ts";
export * from "./consent.ts";
export * from "./consent-stands.ts";
export * from "./ledger.ts";
export * from "./may-tell.ts";
export * from "./record-consent.ts";
export * from "./refuse-consent.ts";
