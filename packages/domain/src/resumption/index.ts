export * from "./manager-action.ts";
export * from "./resumption-plan.ts";
