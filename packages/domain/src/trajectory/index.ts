export * from "./advance-phase.ts";
export * from "./begin-guidance.ts";
export * from "./move-trajectory.ts";
export * from "./phase-course.ts";
export * from "./public-status.ts";
export * from "./session-budget.ts";
export * from "./trajectory.ts";
