import { Consent } from "@hervat/domain/consent";
import { EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import { PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import { ConsentId, ContactMomentId, day, FactorId, MeasurementId, newId, SessionId } from "@hervat/domain/primitives";
import { ContactMoment, Session, SessionNote } from "@hervat/domain/session";
import { PhaseCourse } from "@hervat/domain/trajectory";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenContact,
  givenPractice,
  givenTrajectory,
  inPractice,
  TEST_NOW,
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
  it("for sessions, notes, phases and contact moments, all sealed where they tell of health", async () => {
    const { trajectory } = await givenTrajectory(database, practice);
    const session = Session.parse({
      id: newId(SessionId),
      trajectoryId: trajectory.id,
      kind: "session",
      number: 1,
      startsAt: TEST_NOW,
      durationMinutes: 90,
      status: "cancelled",
      cancelledAt: TEST_NOW,
      cancelledBy: "client",
      late: true,
    });
    const text = { goal: "rust", done: "geslapen", agreed: "wandelen", next: "bellen", homework: "dagboek", private: "ZWANENZANG" };
    const signed = {
      status: "signed",
      signedAt: TEST_NOW,
      signedBy: practice.owner.membershipId,
      amendments: [{ at: TEST_NOW, by: practice.owner.membershipId, text: "toch niet" }],
      countersigns: [],
    };
    const shown = { author: practice.owner.membershipId, open: [] };
    const note = SessionNote.parse({
      sessionId: session.id,
      trajectoryId: trajectory.id,
      author: practice.owner.membershipId,
      text,
      visibility: "stand-in",
      focusAreas: ["energiebalans"],
      ...signed,
    });
    const course = PhaseCourse.parse({
      trajectoryId: trajectory.id,
      entries: [
        { phase: "herstel", since: "2026-02-02", steppedBack: false, reason: null },
        { phase: "vitaliteitsopbouw", since: "2026-03-02", steppedBack: true, reason: "te vroeg" },
      ],
    });
    const moment = ContactMoment.parse({
      id: newId(ContactMomentId),
      trajectoryId: trajectory.id,
      at: TEST_NOW,
      with: "bedrijfsarts",
      how: "phone",
      minutes: 5,
      told: "kort overleg",
      ...{ contactId: null, about: [], consentIds: [] },
      recordedBy: practice.owner.membershipId,
    });
    await inPractice(database, practice, async (tx, sealer) => {
      await repositories.sessionRepository(tx, practice.id).addMany([session]);
      await repositories.sessionNoteRepository(tx, sealer).add(note, TEST_NOW);
      await repositories.phaseRepository(tx, sealer).saveMany([course]);
      await repositories.contactMomentRepository(tx, sealer).add(moment);
      expect((await repositories.sessionRepository(tx, practice.id).find(session.id))?.value).toEqual(session);
      expect((await repositories.sessionNoteRepository(tx, sealer).ofTrajectory(trajectory.id, shown))[0]?.value).toEqual(note);
      expect(await repositories.phaseRepository(tx, sealer).find(trajectory.id)).toEqual(course);
      expect(await repositories.contactMomentRepository(tx, sealer).ofTrajectory(trajectory.id)).toEqual([moment]);
    });
    const [row] = await database.admin`select string_agg(n::text, ' ') as all from care.session_note n`;
    expect(String(row?.["all"])).not.toContain(Buffer.from("ZWANENZANG").toString("hex"));
  });

  it("for consent, given and withdrawn", async () => {
    const doctor = await givenContact(database, practice, { kind: "bedrijfsarts" });
    const { trajectory } = await givenTrajectory(database, practice, { bedrijfsartsContactId: doctor.id });
    const given = Consent.parse({
      id: newId(ConsentId),
      trajectoryId: trajectory.id,
      grant: { recipient: "bedrijfsarts", contactId: doctor.id, reach: "named", categories: ["course", "scores"] },
      givenOn: "2026-02-10",
      how: { kind: "aloud", sessionId: null, note: "zei ja in gesprek 2" },
      textVersion: "2026-01",
      recordedBy: practice.owner.membershipId,
      expiresOn: null,
      status: "given",
    });
    const withdrawn = Consent.parse({ ...given, status: "withdrawn", withdrawnOn: "2026-02-20" });
    await inPractice(database, practice, async (tx, sealer) => {
      const consents = repositories.consentRepository(tx, sealer);
      await consents.add(given, TEST_NOW);
      expect(await consents.find(given.id)).toEqual(given);
      await consents.save(withdrawn, TEST_NOW);
      expect(await consents.ofTrajectory(trajectory.id, { forRelease: true })).toEqual([withdrawn]);
    });
  });

  it("for factors, energy, build-up and scores; only a released factor stands outside the wall", async () => {
    const { trajectory } = await givenTrajectory(database, practice);
    const factor = WorkFactor.parse({
      id: newId(FactorId),
      trajectoryId: trajectory.id,
      area: "content",
      item: "workload",
      kind: "bottleneck",
      weight: 3,
      source: "client",
      text: "te veel klanten",
      action: null,
      release: { releasedOn: day("2026-03-01"), text: "drukte aan de balie" },
    });
    const personal = PersonalFactor.parse({
      id: newId(FactorId),
      trajectoryId: trajectory.id,
      sphere: "home",
      kind: "helping",
      weight: 2,
      text: "zus helpt",
    });
    const measurement = EnergyMeasurement.parse({
      id: newId(MeasurementId),
      trajectoryId: trajectory.id,
      on: "2026-02-12",
      by: "client",
      kind: "recovery",
      hoursToRecover: 12.5,
    });
    const buildUp = HomeBuildUp.parse({
      id: newId(MeasurementId),
      trajectoryId: trajectory.id,
      on: "2026-02-13",
      activity: "tuin",
      minutes: 20,
      recoveryHours: 3,
    });
    const score = QuestionnaireResult.parse({
      id: newId(MeasurementId),
      trajectoryId: trajectory.id,
      instrument: "CBI",
      validated: false,
      takenOn: "2026-02-14",
      scale: "werk",
      score: null,
      maximum: 100,
      band: null,
    });
    await inPractice(database, practice, async (tx, sealer) => {
      const factors = repositories.factorRepository(tx, sealer);
      const energy = repositories.energyRepository(tx, sealer);
      await factors.saveWork(factor);
      await factors.savePersonal(personal);
      await energy.addMeasurements([measurement]);
      await energy.addHomeBuildUp([buildUp]);
      await energy.addResults([score]);
      expect(await factors.ofWork(trajectory.id)).toEqual([factor]);
      expect(await factors.personal(trajectory.id)).toEqual([personal]);
      expect(await repositories.readReleasedFactors(tx, practice.id, trajectory.id)).toMatchObject([
        { id: factor.id, text: "drukte aan de balie" },
      ]);
      expect(await energy.measurements(trajectory.id)).toEqual([measurement]);
      expect(await energy.homeBuildUp(trajectory.id)).toEqual([buildUp]);
      expect(await energy.results(trajectory.id)).toEqual([score]);

      await factors.saveWork({ ...factor, release: null });
      expect(await factors.ofWork(trajectory.id)).toEqual([{ ...factor, release: null }]);
    });
  });
});
