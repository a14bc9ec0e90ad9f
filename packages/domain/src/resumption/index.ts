export * from "./adjust-step.ts";
export * from "./check-plan.ts";
export * from "./manager-action.ts";
export * from "./planned-versus-actual.ts";
export * from "./resumption-plan.ts";
export * from "./this-week.ts";
