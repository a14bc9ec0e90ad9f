export * from "./breach-clock.ts";
export * from "./data-breach.ts";
export * from "./handle-breach.ts";
