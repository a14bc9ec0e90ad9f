import * as repositories from "@hervat/database/repositories";
import { type FullDossier, givenFullDossier, givenSentOffer, inPractice, type TestPractice } from "@hervat/database/testing";
import type { CaseRelations } from "@hervat/domain/policy";
import {
  AskedQuestionnaireId,
  type BatchId,
  type ConsentId,
  type DocumentId,
  FactorId,
  type InvoiceId,
  type MeasurementId,
  type MembershipId,
  newId,
  ReadingAlongId,
  ReceivedDocumentId,
  type ReportId,
  ResumptionStepId,
  SessionId,
} from "@hervat/domain/primitives";
import type { SentOffer } from "@hervat/domain/referral";
import { ReadingAlong } from "@hervat/domain/session";
import type { TestService } from "../testing/test-service.ts";
import {
  addBatch,
  addDocument,
  addInvoice,
  addLetter,
  addQuestionnaire,
  addScannedConsent,
  addScore,
  offerReport,
  planSession,
} from "./matrix-rows.ts";

/** One case with a row for every id that a procedure asks, found back in any answer by its mark. */
export interface MatrixCase {
  readonly practice: TestPractice;
  readonly dossier: FullDossier;
  readonly relations: CaseRelations;
  /** Stands in the client's name and code, and in nothing that is not about this case. */
  readonly mark: string;
  /** Waits for the client's answer. */
  readonly offeredReport: { readonly id: ReportId; readonly versionHash: string };
  readonly scannedConsent: ConsentId;
  readonly healthBatch: BatchId;
  readonly invoiceBatch: BatchId;
  readonly doctorsDocument: DocumentId;
  readonly managersDocument: DocumentId;
  /** With a signed note. */
  readonly heldSession: SessionId;
  readonly stepId: ResumptionStepId;
  /** A paper about work that is opened for manager and HR. */
  readonly sharedPaper: ReceivedDocumentId;
  readonly factorId: FactorId;
  plannedSession(): Promise<SessionId>;
  score(): Promise<MeasurementId>;
  /** One that the client sent to her coach. */
  readonly answeredQuestionnaire: AskedQuestionnaireId;
  /** One that she has not begun. */
  waitingQuestionnaire(): Promise<AskedQuestionnaireId>;
  /** A letter about her health that came in. */
  letter(): Promise<ReceivedDocumentId>;
  /** With the link whose token has this hash. */
  sentOffer(tokenHash?: Uint8Array): Promise<SentOffer>;
  conceptInvoice(): Promise<InvoiceId>;
  issuedInvoice(): Promise<InvoiceId>;
}

/** A full dossier of this coach in this practice. */
export async function givenMatrixCase(test: TestService, practice: TestPractice, coach: MembershipId, mark: string): Promise<MatrixCase> {
  const { database } = test;
  const dossier = await givenFullDossier(database, practice);
  const { trajectory } = dossier;
  const inside = <Value>(work: Parameters<typeof inPractice<Value>>[2]) => inPractice(database, practice, work);
  await database.admin`update work.client set name = ${`Naam ${mark}`}, code = ${mark} where id = ${trajectory.clientId}`;
  await database.admin`update work.trajectory set coach_membership_id = ${coach} where id = ${trajectory.id}`;
  const batchOf = (kind: "bedrijfsarts-rapportage" | "invoice") => inside((tx) => addBatch(tx, practice, dossier, coach, kind));

  return {
    practice,
    dossier,
    mark,
    relations: {
      practiceId: practice.id,
      trajectoryId: trajectory.id,
      coachMembershipId: coach,
      managerContactId: trajectory.managerContactId,
      hrContactId: trajectory.hrContactId,
      bedrijfsartsContactId: trajectory.bedrijfsartsContactId,
      supervisionConsent: false,
      standInMembershipIds: [],
      besideMembershipIds: [],
    },
    offeredReport: await offerReport(test, practice, dossier, coach),
    scannedConsent: await inside((tx, sealer) => addScannedConsent(tx, sealer, dossier, coach)),
    healthBatch: await batchOf("bedrijfsarts-rapportage"),
    invoiceBatch: await batchOf("invoice"),
    doctorsDocument: await inside((tx, sealer) => addDocument(tx, sealer, dossier, "bedrijfsarts-rapportage")),
    managersDocument: await inside((tx, sealer) => addDocument(tx, sealer, dossier, "evaluation")),
    heldSession: SessionId.parse(await idIn(test, "care.session", trajectory.id)),
    sharedPaper: ReceivedDocumentId.parse(await idIn(test, "work.shared_document", trajectory.id)),
    stepId: ResumptionStepId.parse(await idIn(test, "work.resumption_step", trajectory.id)),
    factorId: FactorId.parse(await idIn(test, "care.factor", trajectory.id, "work")),
    sentOffer: (tokenHash) => inside((tx, sealer) => givenSentOffer(tx, sealer, practice, trajectory.id, tokenHash)),
    score: () => inside((tx, sealer) => addScore(tx, sealer, dossier)),
    answeredQuestionnaire: AskedQuestionnaireId.parse(await idIn(test, "care.asked_questionnaire", trajectory.id)),
    waitingQuestionnaire: () => inside((tx, sealer) => addQuestionnaire(tx, sealer, dossier, coach)),
    letter: () => inside((tx, sealer) => addLetter(tx, sealer, dossier, coach)),
    plannedSession: () => inside((tx) => planSession(tx, practice, dossier)),
    conceptInvoice: () => inside((tx) => addInvoice(tx, practice, dossier, false)),
    issuedInvoice: () => inside((tx) => addInvoice(tx, practice, dossier, true)),
  };
}

/** The same case, in which one colleague coaches beside the coach and another did until the client took her word back. */
export async function withBeside(
  { database }: TestService,
  about: MatrixCase,
  { beside, besideBefore }: { readonly beside: Member; readonly besideBefore: Member },
): Promise<MatrixCase> {
  const { practice, relations } = about;
  const { trajectoryId } = relations;
  const { startedOn } = about.dossier.trajectory;
  const row = ({ membershipId }: Member, endedOn: typeof startedOn | null) =>
    ReadingAlong.parse({ id: newId(ReadingAlongId), trajectoryId, kind: "beside", membershipId, agreedOn: startedOn, endedOn });
  await inPractice(database, practice, (tx) =>
    repositories.readingAlongRepository(tx, practice.id).addMany([row(beside, null), row(besideBefore, startedOn)]),
  );
  // What the coach kept for herself is not there for who coaches beside her: these notes are opened.
  await database.admin`update care.session_note set visibility = 'stand-in' where trajectory_id = ${trajectoryId}`;
  return { ...about, relations: { ...relations, besideMembershipIds: [beside.membershipId] } };
}

type Member = { readonly membershipId: MembershipId };

async function idIn({ database: { admin } }: TestService, table: string, trajectoryId: string, about?: string): Promise<unknown> {
  const narrower = about === undefined ? admin`` : admin`and about = ${about}`;
  const [found] = await admin`select id from ${admin(table)} where trajectory_id = ${trajectoryId} ${narrower} limit 1`;
  return found?.["id"];
}
