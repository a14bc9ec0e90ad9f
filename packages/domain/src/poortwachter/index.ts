export * from "./case-facts.ts";
export * from "./milestone.ts";
export * from "./milestone-done.ts";
export * from "./milestone-key.ts";
export * from "./spell.ts";
export * from "./work-capacity.ts";
