export * from "./build-world.ts";
export { frozenOn, HASH_TO_COME } from "./dossier/reports.ts";
export * from "./world.ts";
