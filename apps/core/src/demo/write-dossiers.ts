import type { Db } from "@hervat/database";
import {
  askedQuestionnaireRepository,
  careStepRepository,
  caseMessageRepository,
  clientContactRepository,
  clientIntakeRepository,
  closingRepository,
  consentRepository,
  contactMomentRepository,
  doctorsQuestionRepository,
  dossierRequestRepository,
  dossierRequestTextRepository,
  energyRepository,
  factorRepository,
  homeworkTickRepository,
  introductionRepository,
  managerFormRepository,
  phaseRepository,
  planAnswerRepository,
  privacyBasisRepository,
  readingAlongRepository,
  receivedDocumentRepository,
  reportDraftRepository,
  resumptionPlanRepository,
  sessionNoteRepository,
  sessionRepository,
  sicknessRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { DemoDossier, DemoRequest } from "@hervat/demo-data";
import type { Consent } from "@hervat/domain/consent";
import type { PlainDate } from "@hervat/domain/primitives";
import { writeRecovery } from "./write-recovery.ts";

/**
 * Writes the dossiers of one practice. Statements of one connection keep their order, so what another row rests on is asked
 * for first and the rest goes down the line without waiting for each answer.
 */
export async function writeDossiers(tx: Db, sealer: Sealer, dossiers: readonly DemoDossier[], now: Date): Promise<void> {
  const { tenant } = sealer;
  const all = <Value>(of: (dossier: DemoDossier) => readonly Value[]) => dossiers.flatMap(of);

  await trajectoryRepository(tx, tenant).addMany(
    dossiers.map(({ trajectory }) => trajectory),
    now,
  );
  await sessionRepository(tx, tenant).addMany(all(({ sessions }) => sessions));
  await sessionNoteRepository(tx, sealer).addMany(all(notesOf));
  const energy = energyRepository(tx, sealer);
  await Promise.all([
    clientContactRepository(tx, tenant).saveMany(dossiers.map(({ clientContact }) => clientContact)),
    sicknessRepository(tx, tenant).saveSpells(new Map(dossiers.map(({ trajectory, spells }) => [trajectory.id, spells]))),
    phaseRepository(tx, sealer).saveMany(dossiers.map(({ course }) => course)),
    privacyBasisRepository(tx, sealer).addMany(
      dossiers.flatMap(({ privacyBasis }) => privacyBasis ?? []),
      now,
    ),
    introductionRepository(tx, tenant).addMany(
      all(({ introductions }) => introductions),
      now,
    ),
    energy.addMeasurements(all((dossier) => dossier.energy)),
    energy.addHomeBuildUp(all(({ homeBuildUps }) => homeBuildUps)),
    homeworkTickRepository(tx, sealer).addMany(all(({ homeworkTicks }) => homeworkTicks)),
    energy.addResults(all(({ questionnaires }) => questionnaires)),
    askedQuestionnaireRepository(tx, sealer).addMany(all(({ askedQuestionnaires }) => askedQuestionnaires)),
    readingAlongRepository(tx, tenant).addMany(all(({ readers }) => readers)),
    clientIntakeRepository(tx, sealer).addMany(all(intakeOf)),
    doctorsQuestionRepository(tx, sealer).addMany(all(questionOf)),
    factorRepository(tx, sealer).addMany({
      work: all(({ workFactors }) => workFactors),
      personal: all(({ personalFactors }) => personalFactors),
    }),
    ...dossiers.flatMap(({ closing }) => (closing === null ? [] : [closingRepository(tx, tenant).save(closing, now)])),
    writeRecovery(tx, sealer, dossiers),
    receivedDocumentRepository(tx, sealer).addMany(all(({ received }) => received)),
    caseMessageRepository(tx, sealer).addMany(all(({ messages }) => messages)),
    managerFormRepository(tx, sealer.tenant).askMany(
      all(({ trajectory, formsAsked }) => formsAsked.map((asked) => ({ trajectoryId: trajectory.id, ...asked }))),
    ),
    ...all(({ requests }) => requests).map((asked) => writeRequest(tx, sealer, asked)),
    ...dossiers.map((dossier) => writeWorkHalf(tx, sealer, dossier)),
    ...dossiers.map((dossier) => writeCareHalf(tx, sealer, dossier)),
  ]);
}

/** What stands outside the health wall. */
async function writeWorkHalf(tx: Db, sealer: Sealer, dossier: DemoDossier): Promise<void> {
  const { trajectory, facts, spells, capacities, plan, careSteps, stepAnswers, rhythm } = dossier;
  const { tenant } = sealer;
  const sickness = sicknessRepository(tx, tenant);
  const plans = resumptionPlanRepository(tx, tenant);
  await Promise.all([
    sickness.saveFacts(trajectory.id, facts, { wvp: spells.length > 0 }),
    ...capacities.map((capacity) => sickness.addCapacity(trajectory.id, capacity)),
    ...(rhythm === null ? [] : [plans.saveContactRhythm(rhythm)]),
  ]);
  if (plan === null) return;
  await plans.save({ version: 0, value: plan });
  await Promise.all([careStepRepository(tx, sealer).addMany(careSteps), ...stepAnswers.map((answer) => plans.saveAnswer(answer))]);
}

/** What stands behind it, sealed. */
async function writeCareHalf(tx: Db, sealer: Sealer, dossier: DemoDossier): Promise<void> {
  const { sessions, contactMoments, consents, drafts, trajectory, planAnswer } = dossier;
  const draftAt = sessions.findLast(({ status }) => status === "held")?.startsAt ?? dossier.createdAt;
  await Promise.all([
    ...contactMoments.map((moment) => contactMomentRepository(tx, sealer).add(moment)),
    ...(planAnswer === null ? [] : [planAnswerRepository(tx, sealer).save(planAnswer)]),
    ...consents.map((consent) => writeConsent(tx, sealer, consent)),
    ...drafts.map((value) =>
      reportDraftRepository(tx, sealer).save({ version: 0, value }, { by: trajectory.coachMembershipId, at: draftAt }),
    ),
  ]);
}

function intakeOf({ trajectory, clientIntake }: DemoDossier) {
  return clientIntake === null ? [] : [{ trajectoryId: trajectory.id, definitionVersion: 1, ...clientIntake }];
}

function questionOf({ doctorsQuestion: question }: DemoDossier) {
  return question === null ? [] : [{ question, recordedAt: noonOf(question.askedOn) }];
}

/** With the moment of the last keystroke: of signing, or the end of the talk while it is a draft. */
function notesOf({ notes, sessions, createdAt }: DemoDossier) {
  return notes.map((note) => {
    const session = sessions.find(({ id }) => id === note.sessionId);
    const end = session === undefined ? createdAt : new Date(session.startsAt.getTime() + session.durationMinutes * 60_000);
    return { note, savedAt: note.status === "signed" ? note.signedAt : end };
  });
}

/** The clock on this side of the wall, her words and the answer on the other. */
async function writeRequest(tx: Db, sealer: Sealer, { request, question, answer }: DemoRequest): Promise<void> {
  const { id, trajectoryId, askedOn, endedOn } = request;
  const texts = dossierRequestTextRepository(tx, sealer);
  await dossierRequestRepository(tx, sealer.tenant).add(request);
  await texts.ask(trajectoryId, id, question, noonOf(askedOn));
  if (answer !== null && endedOn !== null) await texts.answer(trajectoryId, id, answer, noonOf(endedOn));
}

/** Given on one day and, in some, taken back on another. */
async function writeConsent(tx: Db, sealer: Sealer, consent: Consent): Promise<void> {
  const consents = consentRepository(tx, sealer);
  if (consent.status === "given") return consents.add(consent, noonOf(consent.givenOn));
  const { withdrawnOn, ...given } = consent;
  await consents.add({ ...given, status: "given" }, noonOf(consent.givenOn));
  await consents.save(consent, noonOf(withdrawnOn));
}

function noonOf(day: PlainDate): Date {
  return new Date(`${day}T11:00:00Z`);
}
