export * from "./open-database.ts";
export * from "./secrets.ts";
export * from "./server-refusal.ts";
