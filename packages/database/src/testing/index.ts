/// <reference path="./vitest-context.d.ts" />
export * from "./create-test-database.ts";
export type { TestServer } from "./test-server.ts";
