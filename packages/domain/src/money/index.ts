export * from "./cents.ts";
export * from "./sum-cents.ts";
export * from "./vat-on.ts";
export * from "./vat-treatment.ts";
