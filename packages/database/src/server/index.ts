export { openPool } from "../tenancy/database.ts";
export { type ClearDemoRefusal, clearDemo } from "./clear-demo.ts";
export {
  type OpenDatabaseOptions,
  type OpenedDatabase,
  openDatabase,
  type PreparedDatabase,
  prepareDatabase,
  roleUrls,
} from "./open-database.ts";
export { refreshStatistics } from "./refresh-statistics.ts";
export * from "./secrets.ts";
export * from "./server-refusal.ts";
