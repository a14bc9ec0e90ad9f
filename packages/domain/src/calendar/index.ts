export * from "./earliest.ts";
export * from "./easter.ts";
export * from "./plain-date-arithmetic.ts";
export * from "./public-holidays.ts";
export * from "./working-day.ts";
