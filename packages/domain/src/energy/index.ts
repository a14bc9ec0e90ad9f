export * from "./energy.ts";
export * from "./questionnaire-result.ts";
