export * from "./criterion.ts";
export * from "./exercise-given.ts";
export * from "./extension.ts";
export * from "./follow-up.ts";
export * from "./recovery-norm.ts";
export * from "./relapse-plan.ts";
export * from "./theme-note.ts";
