import { Consent } from "@hervat/domain/consent";
import { ConsentId, type ContactId, day, GoalId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/create-test-database.ts";
import { givenMember, givenPractice, inPractice, TEST_NOW, type TestMember, type TestPractice } from "../testing/given-practice.ts";
import { givenContact, givenEmployer, givenTrajectory } from "../testing/given-trajectory.ts";
import * as repositories from "./index.ts";

let database: TestDatabase;
let practice: TestPractice;
const today = day("2026-03-01");

beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
});
afterAll(() => database.close());

async function givenPeople() {
  const employer = await givenEmployer(database, practice);
  const manager = (await givenContact(database, practice, { kind: "manager", employer })).id;
  const hr = (await givenContact(database, practice, { kind: "hr", employer })).id;
  const bedrijfsarts = (await givenContact(database, practice, { kind: "bedrijfsarts" })).id;
  const told = { employer, managerContactId: manager, hrContactId: hr, bedrijfsartsContactId: bedrijfsarts };
  return { told, people: { manager, hr, bedrijfsarts } };
}

function goalsTo(contactId: ContactId, trajectoryId: TrajectoryId): Consent {
  return Consent.parse({
    ...{ id: newId(ConsentId), trajectoryId, givenOn: today, how: { kind: "portal" }, textVersion: "1", status: "given" },
    grant: { recipient: "manager", contactId, categories: ["work-goals"] },
    recordedBy: practice.owner.membershipId,
    expiresOn: null,
  });
}

describe("who at the employer may read what she releases", () => {
  it("moves nothing in another case of the same people", async () => {
    const { told: named, people } = await givenPeople();
    const [one, other] = [await givenTrajectory(database, practice, named), await givenTrajectory(database, practice, named)];
    await inPractice(database, practice, async (tx, sealer) => {
      const consents = repositories.consentRepository(tx, sealer);
      const kept = goalsTo(people.manager, other.trajectory.id);
      const ended = goalsTo(people.manager, one.trajectory.id);
      await consents.add(kept, TEST_NOW);
      await consents.add(ended, TEST_NOW);
      await consents.save({ ...ended, status: "withdrawn", withdrawnOn: today }, TEST_NOW);
      expect(await repositories.readAllowances(tx, practice.id, one.trajectory.id)).toEqual([]);
      expect(await repositories.readAllowances(tx, practice.id, other.trajectory.id)).toHaveLength(1);
    });
  });
});

describe("the role of the employer's side", () => {
  it("finds what was released only where its own person is allowed to read it, whatever it asks", async () => {
    const { told: named, people } = await givenPeople();
    const { trajectory } = await givenTrajectory(database, practice, named);
    await database.admin`insert into work.work_goal (tenant_id, goal_id, trajectory_id, text, released_on)
      values (${practice.id}, ${newId(GoalId)}, ${trajectory.id}, 'Op tijd naar huis', ${today})`;
    const manager = await givenMember(database, practice, { role: "manager", contactId: people.manager });
    const hr = await givenMember(database, practice, { role: "hr", contactId: people.hr });
    const reads = ({ membershipId }: TestMember): Promise<[number, number]> =>
      database.transactAs("manager", { tenant: practice.id, membership: membershipId }, async (tx) => {
        const { goals } = await repositories.readReleasedToEmployer(tx, practice.id, trajectory.id);
        return [goals.length, (await repositories.readAllowances(tx, practice.id, trajectory.id)).length];
      });
    expect([await reads(manager), await reads(hr)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
    await inPractice(database, practice, (tx, sealer) =>
      repositories.consentRepository(tx, sealer).add(goalsTo(people.manager, trajectory.id), TEST_NOW),
    );
    expect([await reads(manager), await reads(hr)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});
