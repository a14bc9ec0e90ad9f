import { givenPractice, type TestPractice, testKeyring } from "@hervat/database/testing";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { eraseByTwo } from "../testing/erase-by-two.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { type CanaryDossiers, givenCanaryDossiers } from "../trust/canary-dossiers.ts";
import { databaseSinks, hitsIn } from "../trust/canary-sweep.ts";
import { sealedSinks } from "../trust/sealed-sinks.ts";

let test: TestService;
let practice: TestPractice;
let canaries: CanaryDossiers;
let coach: ReturnType<typeof callAs>;
let second: ReturnType<typeof callAs>;
beforeAll(async () => {
  test = await startTestService({ keyring: testKeyring });
  practice = await givenPractice(test.database);
  canaries = await givenCanaryDossiers(test, practice, 1);
  const { personId, membershipId } = practice.owner;
  coach = callAs(test.service, { kind: "owner", personId, membershipId, practiceId: practice.id });
  second = callAs(test.service, (await givenStaff(test.service, { id: practice.id, name: "" }, "privacy-officer")).actor);
  await test.database.admin`update work.trajectory set coach_membership_id = ${membershipId} where tenant_id = ${practice.id}`;
});
afterAll(() => test.close());

async function erase(trajectoryId: TrajectoryId): Promise<void> {
  await coach.closing.close({ trajectoryId, on: today(), outcome: "none", end: { kind: "stopped", reason: "in-consultation" } });
  expect(await eraseByTwo(coach, second, trajectoryId)).toMatchObject({ ok: true });
}
const today = () => test.service.contextFor({ actor: { kind: "anonymous" }, requestId: "r" }).today();

/** What the employer's side could read of this case in her words, or in a paper of hers. */
async function sharedOf(trajectoryId: TrajectoryId): Promise<string[]> {
  const left: string[] = [];
  for (const table of ["released_factor", "work_goal", "released_agreement", "shared_document", "evaluation", "reader_allowance"]) {
    const rows = await test.database.admin.unsafe(`select 1 from work.${table} where trajectory_id = '${trajectoryId}'`);
    if (rows.length > 0) left.push(table);
  }
  return left;
}

describe("an erasure of a full dossier", () => {
  it("leaves not a word about her health, not even for whoever holds the key", async () => {
    const [dossier] = canaries.dossiers;
    if (dossier === undefined) throw new Error("no dossier");
    const { id } = dossier.trajectory;
    expect(hitsIn(await sealedSinks(test, practice), canaries.tokens).length).toBeGreaterThan(20);
    expect(await sharedOf(id)).toHaveLength(6);
    await erase(id);
    // What the practice wrote of a breach is of no case: that register stays.
    const left = hitsIn(await sealedSinks(test, practice), canaries.tokens);
    expect(left.filter((one) => !one.startsWith("work.data_breach."))).toEqual([]);
    expect(hitsIn(await databaseSinks(test), canaries.tokens)).toEqual([]);
    expect(await sharedOf(id)).toEqual([]);
  });

  it("leaves no link that still opens, however the case ended", async () => {
    const open = await test.database.admin`select 1 from identity.link where tenant_id = ${practice.id} and revoked_at is null`;
    expect(open).toHaveLength(0);
  });

  it("keeps the proof of what she allowed, without what was written beside it", async () => {
    const [{ id } = { id: undefined }] = canaries.dossiers.map(({ trajectory }) => trajectory);
    if (id === undefined) throw new Error("no dossier");
    expect(await coach.privacy.read({ trajectoryId: id })).toMatchObject({ standing: { kind: "withdrawn" } });
    expect(await coach.consent.list({ trajectoryId: id })).toMatchObject([
      { how: { kind: "portal" } },
      { how: { kind: "aloud", note: "-" } },
    ]);
  });

  it("lets nothing about her health be written down anew", async () => {
    const [{ id } = { id: undefined }] = canaries.dossiers.map(({ trajectory }) => trajectory);
    if (id === undefined) throw new Error("no dossier");
    const measured = { on: today(), by: "coach" as const, kind: "recovery" as const, hoursToRecover: 8 };
    await expect(coach.recovery.add({ trajectoryId: id, measured })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});
