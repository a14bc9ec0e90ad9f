export * from "./phase-course.ts";
export * from "./public-status.ts";
export * from "./trajectory.ts";
