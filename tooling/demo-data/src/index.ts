export * from "./build-world.ts";
export { HASH_TO_COME } from "./dossier/reports.ts";
export * from "./world.ts";
