import { Consent } from "@hervat/domain/consent";
import { EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import { PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import { CaseFacts } from "@hervat/domain/poortwachter";
import {
  ConsentId,
  ContactMomentId,
  day,
  FactorId,
  MeasurementId,
  newId,
  ReportId,
  ResumptionStepId,
  SessionId,
} from "@hervat/domain/primitives";
import { Report, type ReportDraft } from "@hervat/domain/reports";
import { CareStep, ResumptionPlan } from "@hervat/domain/resumption";
import { ContactMoment, Session, SessionNote } from "@hervat/domain/session";
import { PhaseCourse } from "@hervat/domain/trajectory";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenContact,
  givenMember,
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
    const text = { goal: "rust", done: "geslapen", agreed: "wandelen", next: "bellen", private: "ZWANENZANG" };
    const signed = {
      status: "signed",
      signedAt: TEST_NOW,
      signedBy: practice.owner.membershipId,
      amendments: [{ at: TEST_NOW, by: practice.owner.membershipId, text: "toch niet" }],
    };
    const note = SessionNote.parse({
      sessionId: session.id,
      trajectoryId: trajectory.id,
      author: practice.owner.membershipId,
      text,
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
      recordedBy: practice.owner.membershipId,
    });
    await inPractice(database, practice, async (tx, sealer) => {
      await repositories.sessionRepository(tx, practice.id).addMany([session]);
      await repositories.sessionNoteRepository(tx, sealer).add(note, TEST_NOW);
      await repositories.phaseRepository(tx, sealer).saveMany([course]);
      await repositories.contactMomentRepository(tx, sealer).add(moment);
      expect((await repositories.sessionRepository(tx, practice.id).find(session.id))?.value).toEqual(session);
      expect((await repositories.sessionNoteRepository(tx, sealer).ofTrajectory(trajectory.id))[0]?.value).toEqual(note);
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

  it("for a resumption plan with its care half", async () => {
    const { trajectory } = await givenTrajectory(database, practice);
    const step = (from: string, to: string, hours: number) => ({
      id: newId(ResumptionStepId),
      from,
      to,
      daysPerWeek: 2,
      hoursPerDay: hours / 2,
      hoursPerWeek: hours,
      tasks: "light",
      location: "workplace",
      adaptations: ["quiet-place"],
      evaluateOn: to,
      stepBack: false,
      agreedBy: ["employee", "manager"],
      status: "planned",
      adjustment: { kind: "bedrijfsarts-advice", adviceOn: "2026-02-20" },
      hoursWorked: null,
    });
    const plan = ResumptionPlan.parse({
      trajectoryId: trajectory.id,
      contractHoursPerWeek: 36,
      bedrijfsartsAdviceOn: "2026-02-20",
      steps: [step("2026-03-02", "2026-03-15", 4), step("2026-03-16", "2026-03-29", 7.5)],
    });
    const [first] = plan.steps;
    if (!first) throw new Error("a plan of two steps");
    const careStep = CareStep.parse({ stepId: first.id, breaks: "elk uur", condition: "slaap stabiel", reason: "vermoeid" });
    await inPractice(database, practice, async (tx, sealer) => {
      const plans = repositories.resumptionPlanRepository(tx, practice.id);
      await plans.save({ version: 0, value: plan });
      await repositories.careStepRepository(tx, sealer).save(careStep);
      expect(await plans.find(trajectory.id)).toEqual({ version: 1, value: plan });
      expect(await repositories.careStepRepository(tx, sealer).ofTrajectory(trajectory.id)).toEqual([careStep]);

      await plans.save({ version: 1, value: { ...plan, steps: plan.steps.slice(1) } });
      expect(await repositories.careStepRepository(tx, sealer).ofTrajectory(trajectory.id)).toEqual([]);
      await expect(plans.save({ version: 1, value: plan })).rejects.toThrow(repositories.StaleSaveError);
    });
  });

  it("for a report draft, and refuses to save over a text that was not seen", async () => {
    const { trajectory } = await givenTrajectory(database, practice);
    const draft: ReportDraft = {
      kind: "evaluation",
      trajectoryId: trajectory.id,
      joint: null,
      annex: { personalGoals: "weer zingen", personalSignals: null },
    };
    await inPractice(database, practice, async (tx, sealer) => {
      const drafts = repositories.reportDraftRepository(tx, sealer);
      await drafts.save({ version: 0, value: draft }, { by: practice.owner.membershipId, at: TEST_NOW });
      expect(await drafts.find(trajectory.id, "evaluation")).toEqual({ version: 1, value: draft });
      expect(await drafts.find(trajectory.id, "bedrijfsarts-rapportage")).toBeUndefined();
      await expect(drafts.save({ version: 0, value: draft }, { by: null, at: TEST_NOW })).rejects.toThrow(repositories.StaleSaveError);
      await expect(drafts.save({ version: 7, value: draft }, { by: null, at: TEST_NOW })).rejects.toThrow(repositories.StaleSaveError);
    });
  });

  it("for a report with the client's yes", async () => {
    const { trajectory } = await givenTrajectory(database, practice);
    const hash = "a".repeat(64);
    const report = Report.parse({
      id: newId(ReportId),
      trajectoryId: trajectory.id,
      kind: "evaluation",
      version: 1,
      versionHash: hash,
      categories: ["evaluation"],
      status: "concept",
    });
    const agreed = Report.parse({
      ...report,
      status: "agreed",
      agreement: {
        versionHash: hash,
        agreedOn: "2026-03-01",
        how: { kind: "in-session", sessionId: null, recordedBy: practice.owner.membershipId },
        remarks: "graag zonder datum",
      },
    });
    await inPractice(database, practice, async (tx, sealer) => {
      const reports = repositories.reportRepository(tx, sealer);
      await reports.add(report, TEST_NOW);
      await reports.save({ version: 1, value: agreed }, TEST_NOW);
      expect(await reports.find(report.id, { forRelease: true })).toEqual({ version: 2, value: agreed });
      expect((await reports.latest([trajectory.id], "evaluation")).get(trajectory.id)?.value).toEqual(agreed);
    });
  });
});

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
