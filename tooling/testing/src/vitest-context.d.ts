import "vitest";
import type { TestServer } from "@hervat/database/testing/server";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}
