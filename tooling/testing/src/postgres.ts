import { startTestServer } from "@hervat/database/testing/server";
import type { TestProject } from "vitest/node";

/**
 * One PostgreSQL for a whole run of the tests. `DATABASE_URL` is never looked at: these tests create and drop databases.
 */
export default async function postgres(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer(process.env["TEST_DATABASE_URL"] || undefined);
  project.provide("testServer", server);
  return stop;
}
