import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenContact,
  givenMember,
  givenPractice,
  givenTrajectory,
  inPractice,
  type TestDatabase,
  type TestPractice,
} from "../testing/index.ts";
import * as repositories from "./index.ts";

let database: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
});
afterAll(() => database.close());

describe("the dossier", () => {
  it("is read in two halves, and the manager's role reads one of them", async () => {
    const manager = await givenContact(database, practice, { kind: "manager" });
    const member = await givenMember(database, practice, { role: "manager", contactId: manager.id });
    const { trajectory, client } = await givenTrajectory(database, practice, { managerContactId: manager.id, priceCents: 100 });
    const whole = await inPractice(database, practice, async (tx, sealer) => ({
      work: await repositories.readWorkRecords(tx, practice.id, trajectory),
      care: await repositories.readCareHalf(tx, sealer, trajectory),
    }));
    expect(whole.work).toMatchObject({ client, manager, trajectory, coach: { name: practice.owner.name } });
    expect(whole.care).toMatchObject({ sessionsHeld: 0, consents: [] });

    const whose = { tenant: practice.id, person: member.personId, membership: member.membershipId };
    const seen = await database.transactAs("manager", whose, async (tx) => {
      const [employee] = await repositories.readManagedEmployees(tx, practice.id, manager.id);
      const found = await repositories.findTrajectoryForManager(tx, practice.id, trajectory.id);
      return { employee, work: found && (await repositories.readWorkRecords(tx, practice.id, found)) };
    });
    expect(seen.employee).toMatchObject({ trajectoryId: trajectory.id, name: client.name });
    expect(seen.work?.trajectory.agreement.priceCents).toBeNull();
    expect({ ...seen.work, trajectory: null }).toEqual({ ...whole.work, trajectory: null });
  });
});
