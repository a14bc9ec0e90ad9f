import { givenMember, givenPractice } from "@hervat/database/testing";
import type { TestService } from "../testing/test-service.ts";
import { givenCallers, type MatrixCaller, type MatrixWorld } from "./matrix-callers.ts";
import { givenMatrixCase, withBeside } from "./matrix-case.ts";

/** A practice with two full cases and one elsewhere, and everyone who may call about them. */
export async function givenMatrixWorld(test: TestService): Promise<{ world: MatrixWorld; callers: MatrixCaller[] }> {
  const practice = await givenPractice(test.database);
  const stranger = await givenPractice(test.database);
  const member = () => givenMember(test.database, practice, { role: "coach" });
  const coaches = { coach: await member(), beside: await member(), besideBefore: await member() };
  const hers = await givenMatrixCase(test, practice, coaches.coach.membershipId, "MERK-VAN-HAAR");
  const world = {
    hers: await withBeside(test, hers, coaches),
    owners: await givenMatrixCase(test, practice, practice.owner.membershipId, "MERK-VAN-COLLEGA"),
    elsewhere: await givenMatrixCase(test, stranger, stranger.owner.membershipId, "MERK-VAN-ELDERS"),
  };
  return { world, callers: await givenCallers(test, practice, coaches, world) };
}
