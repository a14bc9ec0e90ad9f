/// <reference path="./vitest-context.d.ts" />
export * from "./create-test-database.ts";
export * from "./given-full-dossier.ts";
export * from "./given-full-practice.ts";
export * from "./given-offer.ts";
export * from "./given-practice.ts";
export * from "./given-trajectory.ts";
export type { TestServer } from "./test-server.ts";
