import { createHash } from "node:crypto";
import { Consent } from "@hervat/domain/consent";
import { EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import { PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import { ClientContact, type Contact } from "@hervat/domain/people";
import { CaseFacts, WorkCapacity } from "@hervat/domain/poortwachter";
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
import { BedrijfsartsDraft, EvaluationDraft, JointEvaluation, Report, VersionHash } from "@hervat/domain/reports";
import { CareStep, ContactRhythm, ResumptionPlan } from "@hervat/domain/resumption";
import { ContactMoment, Session, SessionNote } from "@hervat/domain/session";
import { PhaseCourse, type Trajectory } from "@hervat/domain/trajectory";
import { v7 } from "uuid";
import * as repositories from "../repositories/index.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Database } from "../tenancy/database.ts";
import type { Db } from "../tenancy/db.ts";
import { inPractice, TEST_NOW, type TestPractice } from "./given-practice.ts";
import { givenContact, givenEmployer, givenTrajectory } from "./given-trajectory.ts";

export interface FullDossier {
  readonly trajectory: Trajectory;
  readonly manager: Contact;
  readonly doctor: Contact;
  readonly consent: Consent;
  readonly report: Report;
}

/**
 * A trajectory with something in every place that holds something about a client. `secret` gives the text of each field
 * about health: a test that makes it unique can search for where it went.
 */
export async function givenFullDossier(
  database: Database,
  practice: TestPractice,
  secret: () => string = () => "vertrouwelijk",
): Promise<FullDossier> {
  const employer = await givenEmployer(database, practice);
  const manager = await givenContact(database, practice, { kind: "manager", employer });
  const hr = await givenContact(database, practice, { kind: "hr", employer });
  const doctor = await givenContact(database, practice, { kind: "bedrijfsarts", organisation: "Arbodienst" });
  const { trajectory } = await givenTrajectory(database, practice, {
    employer,
    managerContactId: manager.id,
    hrContactId: hr.id,
    bedrijfsartsContactId: doctor.id,
  });
  return inPractice(database, practice, async (tx, sealer) => {
    const given = { tx, sealer, trajectory, practice, secret };
    const session = await addSessions(given);
    const plan = await addWorkSide(given);
    await addMeasurements(given);
    await repositories
      .careStepRepository(tx, sealer)
      .save(CareStep.parse({ stepId: plan.steps[0]?.id, breaks: secret(), condition: secret(), reason: secret() }));
    const consent = Consent.parse({
      id: newId(ConsentId),
      trajectoryId: trajectory.id,
      grant: { recipient: "bedrijfsarts", contactId: doctor.id, reach: "team", categories: ["course", "energy", "phase"] },
      givenOn: "2026-02-10",
      how: { kind: "aloud", sessionId: session.id, note: secret() },
      textVersion: "2026-01",
      recordedBy: practice.owner.membershipId,
      expiresOn: null,
      status: "given",
    });
    await repositories.consentRepository(tx, sealer).add(consent, TEST_NOW);
    return { trajectory, manager, doctor, consent, report: await addReport(given, session) };
  });
}

interface Given {
  readonly tx: Db;
  readonly sealer: Sealer;
  readonly trajectory: Trajectory;
  readonly practice: TestPractice;
  readonly secret: () => string;
}

async function addSessions({ tx, sealer, trajectory, practice, secret }: Given): Promise<Session> {
  const author = practice.owner.membershipId;
  const session = Session.parse({
    id: newId(SessionId),
    trajectoryId: trajectory.id,
    kind: "session",
    number: 1,
    startsAt: TEST_NOW,
    durationMinutes: 90,
    status: "held",
  });
  const text = { goal: secret(), done: secret(), agreed: secret(), next: secret(), private: secret() };
  const amendments = [{ at: TEST_NOW, by: author, text: secret() }];
  await repositories.sessionRepository(tx, practice.id).addMany([session]);
  await repositories.sessionNoteRepository(tx, sealer).add(
    SessionNote.parse({
      sessionId: session.id,
      trajectoryId: trajectory.id,
      author,
      text,
      status: "signed",
      signedAt: TEST_NOW,
      signedBy: author,
      amendments,
    }),
    TEST_NOW,
  );
  await repositories.contactMomentRepository(tx, sealer).add(
    ContactMoment.parse({
      id: newId(ContactMomentId),
      trajectoryId: trajectory.id,
      at: TEST_NOW,
      with: "client",
      how: "phone",
      minutes: 10,
      told: secret(),
      recordedBy: author,
    }),
  );
  await repositories.phaseRepository(tx, sealer).saveMany([
    PhaseCourse.parse({
      trajectoryId: trajectory.id,
      entries: [{ phase: "herstel", since: trajectory.startedOn, steppedBack: true, reason: secret() }],
    }),
  ]);
  return session;
}

async function addWorkSide({ tx, trajectory: { id: trajectoryId }, practice }: Given): Promise<ResumptionPlan> {
  const plan = ResumptionPlan.parse({
    trajectoryId,
    contractHoursPerWeek: 36,
    bedrijfsartsAdviceOn: "2026-02-20",
    steps: [
      {
        ...{
          id: newId(ResumptionStepId),
          from: "2026-03-02",
          to: "2026-03-15",
          daysPerWeek: 2,
          hoursPerDay: 2,
          hoursPerWeek: 4,
          tasks: "light",
          location: "workplace",
        },
        ...{
          adaptations: ["quiet-place"],
          evaluateOn: "2026-03-13",
          stepBack: false,
          agreedBy: ["employee", "manager"],
          status: "planned",
          adjustment: null,
          hoursWorked: 4,
        },
      },
    ],
  });
  const plans = repositories.resumptionPlanRepository(tx, practice.id);
  const sickness = repositories.sicknessRepository(tx, practice.id);
  await plans.save({ version: 0, value: plan });
  for (const { id: stepId } of plan.steps) await plans.saveAnswer({ stepId, answer: "can-arrange", on: day("2026-03-01") });
  await plans.saveContactRhythm(
    ContactRhythm.parse({ trajectoryId, everyDays: 7, weekday: 2, minutes: 15, agreedOn: "2026-02-10", lastDoneOn: null }),
  );
  await sickness.saveFacts(trajectoryId, CaseFacts.parse({ done: [{ key: "probleemanalyse", place: "here", on: "2026-02-10" }] }));
  await sickness.addCapacity(
    trajectoryId,
    WorkCapacity.parse({ from: "2026-02-20", source: "bedrijfsarts", adviceDate: "2026-02-20", hours: 4 }),
  );
  await repositories.managerFormRepository(tx, practice.id).ask(trajectoryId, "manager-intake", day("2026-02-10"));
  const evaluation = JointEvaluation.parse({
    ...{
      heldOn: "2026-03-01",
      workGoals: [],
      extraSessions: false,
      agreements: [],
      satisfaction: [],
      approvedByEmployeeOn: null,
      approvedByManagerOn: null,
    },
    relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
  });
  await repositories
    .evaluationRepository(tx, practice.id)
    .save(trajectoryId, { ...evaluation, approvedByEmployeeOn: day("2026-03-02") }, TEST_NOW);
  return plan;
}

async function addMeasurements({ tx, sealer, trajectory, practice, secret }: Given): Promise<void> {
  const of = { id: newId(MeasurementId), trajectoryId: trajectory.id };
  const factors = repositories.factorRepository(tx, sealer);
  const energy = repositories.energyRepository(tx, sealer);
  const work = {
    area: "content",
    item: "workload",
    kind: "bottleneck",
    weight: 2,
    source: "client",
    text: secret(),
    action: secret(),
    release: { releasedOn: "2026-03-01", text: "drukte" },
  };
  await factors.saveWork(WorkFactor.parse({ id: newId(FactorId), trajectoryId: trajectory.id, ...work }));
  await factors.savePersonal(
    PersonalFactor.parse({
      id: newId(FactorId),
      trajectoryId: trajectory.id,
      sphere: "home",
      kind: "hindering",
      weight: 1,
      text: secret(),
    }),
  );
  await energy.addMeasurements([EnergyMeasurement.parse({ ...of, on: "2026-02-12", by: "client", kind: "recovery", hoursToRecover: 12 })]);
  await energy.addHomeBuildUp([HomeBuildUp.parse({ ...of, on: "2026-02-13", activity: secret(), minutes: 20, recoveryHours: 2 })]);
  await energy.addResults([
    QuestionnaireResult.parse({
      ...of,
      instrument: secret(),
      validated: false,
      takenOn: "2026-02-14",
      scale: secret(),
      score: 61,
      maximum: 100,
      band: secret(),
    }),
  ]);
  await repositories.clientContactRepository(tx, practice.id).saveMany([
    ClientContact.parse({
      clientId: trajectory.clientId,
      privateEmail: "prive@example.org",
      mobile: "0612345678",
      birthDate: "1980-05-06",
    }),
  ]);
}

async function addReport({ tx, sealer, trajectory, practice, secret }: Given, session: Session): Promise<Report> {
  const drafts = repositories.reportDraftRepository(tx, sealer);
  const saved = { by: practice.owner.membershipId, at: TEST_NOW };
  const texts = {
    reason: secret(),
    question: secret(),
    approach: secret(),
    functioning: secret(),
    dayStructure: secret(),
    energy: secret(),
    expectation: secret(),
    advice: secret(),
    next: secret(),
    clientReaction: secret(),
  };
  const days = { questionAskedOn: "2026-02-01", nextReportOn: "2026-06-01" };
  await drafts.save(
    {
      version: 0,
      value: BedrijfsartsDraft.parse({
        kind: "bedrijfsarts-rapportage",
        trajectoryId: trajectory.id,
        reportType: "interim",
        ...texts,
        ...days,
      }),
    },
    saved,
  );
  await drafts.save(
    {
      version: 0,
      value: EvaluationDraft.parse({
        kind: "evaluation",
        trajectoryId: trajectory.id,
        joint: null,
        annex: { personalGoals: secret(), personalSignals: secret() },
      }),
    },
    saved,
  );

  const html = `<p>${secret()}</p>`;
  const hash = VersionHash.parse(createHash("sha256").update(html).digest("hex"));
  const report = Report.parse({
    ...{
      id: newId(ReportId),
      trajectoryId: trajectory.id,
      kind: "bedrijfsarts-rapportage",
      version: 1,
      versionHash: hash,
      categories: ["course"],
      status: "agreed",
    },
    agreement: {
      versionHash: hash,
      agreedOn: "2026-03-01",
      how: { kind: "in-session", sessionId: session.id, recordedBy: practice.owner.membershipId },
      remarks: secret(),
    },
  });
  await repositories.reportRepository(tx, sealer).add(report, TEST_NOW);
  await repositories.reportVersionRepository(tx, sealer).add(
    {
      ...{
        id: v7(),
        reportId: report.id,
        number: 1,
        pluginId: "bedrijfsarts-rapportage",
        pluginVersion: "1.0.0",
        baseVersion: "base@1",
        renderer: "chromium 153",
      },
      ...{ htmlHash: hash, view: JSON.stringify({ course: secret() }), html },
    },
    TEST_NOW,
  );
  return report;
}
