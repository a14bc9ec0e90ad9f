export * from "./practice-results.ts";
