export * from "./diary-days.ts";
export * from "./energy.ts";
export * from "./energy-balance.ts";
export * from "./entry-summary.ts";
export * from "./questionnaire-result.ts";
export * from "./score-trend.ts";
