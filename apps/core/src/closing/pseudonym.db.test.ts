import { type FullPractice, givenFullPractice, testKeyring } from "@hervat/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { eraseByTwo } from "../testing/erase-by-two.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { databaseSinks } from "../trust/canary-sweep.ts";

const NAME = "Noortje Zwanenveld";
const ADDRESS = "noortje@zwanenveld.example";

let test: TestService;
let practice: FullPractice;
let hers: ReturnType<typeof callAs>;
let second: ReturnType<typeof callAs>;
beforeAll(async () => {
  test = await startTestService({ keyring: testKeyring });
  practice = await givenFullPractice(test.database);
  const { admin } = test.database;
  const { trajectory } = practice.dossier;
  const { personId, membershipId } = practice.owner;
  hers = callAs(test.service, { kind: "owner", personId, membershipId, practiceId: practice.id });
  second = callAs(test.service, (await givenStaff(test.service, { id: practice.id, name: "" }, "privacy-officer")).actor);
  await admin`update work.trajectory set coach_membership_id = ${membershipId} where id = ${trajectory.id}`;
  await admin`update work.client set name = ${NAME} where id = ${trajectory.clientId}`;
  await admin`update care.client_contact set private_email = ${ADDRESS} where client_id = ${trajectory.clientId}`;
  await admin`update work.import_row set before = ${admin.json({ name: NAME })} where client_id = ${trajectory.clientId}`;
  // She withdrew, and had a statement to answer anew.
  await admin`update care.privacy_basis set withdrawn_on = given_on, withdrawn_at = now() where withdrawn_on is null`;
  await hers.privacy.send({ trajectoryId: trajectory.id });
});
afterAll(() => test.close());

async function tablesWith(word: string): Promise<string[]> {
  const found = (await databaseSinks(test)).filter(({ texts }) => texts.some((text) => text.includes(word)));
  return found.map(({ name }) => name.replace("table ", "")).toSorted();
}

describe("an erased client", () => {
  it("is known by her code alone: her name and her private address stand nowhere", async () => {
    const { id } = practice.dossier.trajectory;
    expect(await tablesWith(NAME)).toEqual(["work.client", "work.import_row"]);
    expect(await eraseByTwo(hers, second, id)).toMatchObject({ ok: true });
    expect(await tablesWith(NAME)).toEqual([]);
    expect(await tablesWith(ADDRESS)).toEqual([]);
  });
});
