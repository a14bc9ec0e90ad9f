import { testKeyring } from "@hervat/database/testing";
import { startTestService, type TestService } from "../testing/test-service.ts";
import type { MatrixCaller } from "./matrix-callers.ts";
import { givenMatrixWorld } from "./matrix-world.ts";

/** A practice with two full cases and everyone who may call about them. */
export async function givenFuzzWorld(): Promise<{ test: TestService; callers: MatrixCaller[] }> {
  const test = await startTestService({ keyring: testKeyring });
  const { callers } = await givenMatrixWorld(test);
  return { test, callers };
}
