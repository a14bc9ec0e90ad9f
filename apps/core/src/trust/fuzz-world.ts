import { givenMember, givenPractice, testKeyring } from "@hervat/database/testing";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { givenCallers, type MatrixCaller } from "./matrix-callers.ts";
import { givenMatrixCase } from "./matrix-case.ts";

/** A practice with two full cases and everyone who may call about them. */
export async function givenFuzzWorld(): Promise<{ test: TestService; callers: MatrixCaller[] }> {
  const test = await startTestService({ keyring: testKeyring });
  const practice = await givenPractice(test.database);
  const stranger = await givenPractice(test.database);
  const coach = await givenMember(test.database, practice, { role: "coach" });
  const world = {
    hers: await givenMatrixCase(test, practice, coach.membershipId, "MERK-VAN-HAAR"),
    owners: await givenMatrixCase(test, practice, practice.owner.membershipId, "MERK-VAN-COLLEGA"),
    elsewhere: await givenMatrixCase(test, stranger, stranger.owner.membershipId, "MERK-VAN-ELDERS"),
  };
  return { test, callers: await givenCallers(test, practice, coach, world) };
}
