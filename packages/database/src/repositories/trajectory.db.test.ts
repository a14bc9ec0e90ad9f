import { CaseFacts } from "@hervat/domain/poortwachter";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenContact,
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

describe("what is written is read back as it was", () => {
  it("for a trajectory, its client, employer, contacts and sickness", async () => {
    const doctor = await givenContact(database, practice, { kind: "bedrijfsarts", organisation: "Arbodienst Noord" });
    const colleague = await givenContact(database, practice, { kind: "bedrijfsarts", organisation: "arbodienst noord" });
    const given = await givenTrajectory(database, practice, { bedrijfsartsContactId: doctor.id, priceCents: 212_500 });
    const facts = CaseFacts.parse({
      done: [
        { key: "probleemanalyse", place: "here", on: "2026-02-10" },
        { key: "melding_arbo", place: "elsewhere", on: null },
      ],
      uwvEndOfWaitingPeriod: { letterDated: "2027-09-01", meaning: "first-wia-day", date: "2028-01-03" },
    });
    await inPractice(database, practice, async (tx) => {
      const sickness = repositories.sicknessRepository(tx, practice.id);
      await sickness.saveFacts(given.trajectory.id, facts);
      expect((await repositories.trajectoryRepository(tx, practice.id).find(given.trajectory.id))?.value).toEqual(given.trajectory);
      expect((await repositories.clientRepository(tx, practice.id).findByCodes([given.client.code.toLowerCase()]))[0]?.value).toEqual(
        given.client,
      );
      expect((await repositories.employerRepository(tx, practice.id).find(given.employer.id))?.value).toEqual(given.employer);
      expect(await repositories.contactRepository(tx, practice.id).find(doctor.id)).toEqual(doctor);
      expect(await repositories.contactRepository(tx, practice.id).colleaguesOf(doctor.id)).toEqual([colleague.id]);
      expect(await sickness.find(given.trajectory.id)).toEqual({ wvp: true, spells: [{ from: "2026-01-05" }], facts });
    });
  });
});
