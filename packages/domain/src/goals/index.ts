export * from "./goal.ts";
export * from "./goal-course.ts";
