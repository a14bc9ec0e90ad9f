export * from "./invoice.ts";
export * from "./invoice-line.ts";
export * from "./invoice-number.ts";
export * from "./service-period.ts";
