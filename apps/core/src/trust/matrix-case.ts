import * as repositories from "@hervat/database/repositories";
import { type FullDossier, givenFullDossier, givenSentOffer, inPractice, type TestPractice } from "@hervat/database/testing";
import { Consent } from "@hervat/domain/consent";
import { Invoice } from "@hervat/domain/invoicing";
import type { CaseRelations } from "@hervat/domain/policy";
import { PracticeProfile } from "@hervat/domain/practice";
import {
  AskedQuestionnaireId,
  BatchId,
  BatchItemId,
  ConsentId,
  DocumentId,
  day,
  FactorId,
  InvoiceId,
  MeasurementId,
  type MembershipId,
  newId,
  ReadingAlongId,
  ReceivedDocumentId,
  type ReportId,
  ResumptionStepId,
  SessionId,
} from "@hervat/domain/primitives";
import { AskedQuestionnaire } from "@hervat/domain/questionnaires";
import { ReceivedDocument } from "@hervat/domain/received";
import type { SentOffer } from "@hervat/domain/referral";
import { BedrijfsartsDraft } from "@hervat/domain/reports";
import { ReadingAlong, Session } from "@hervat/domain/session";
import { callAs } from "../testing/call-as.ts";
import type { TestService } from "../testing/test-service.ts";

const PDF = Buffer.from("%PDF-1.7 een document");

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

type Inside = Parameters<Parameters<typeof inPractice>[2]>;

async function planSession(tx: Inside[0], practice: TestPractice, { trajectory }: FullDossier): Promise<SessionId> {
  const when = { startsAt: new Date("2026-03-09T09:00:00Z"), durationMinutes: 90, number: null };
  const planned = Session.parse({ id: newId(SessionId), trajectoryId: trajectory.id, kind: "session", ...when, status: "planned" });
  await repositories.sessionRepository(tx, practice.id).addMany([planned]);
  return planned.id;
}

async function addScore(tx: Inside[0], sealer: Inside[1], { trajectory }: FullDossier): Promise<MeasurementId> {
  const id = newId(MeasurementId);
  const told = {
    instrument: "4DKL",
    validated: true,
    takenOn: day("2026-03-01"),
    scale: "distress",
    score: 11,
    maximum: 32,
    band: null,
    moment: null,
  };
  await repositories.energyRepository(tx, sealer).addResults([{ id, trajectoryId: trajectory.id, ...told }]);
  return id;
}

async function addQuestionnaire(
  tx: Inside[0],
  sealer: Inside[1],
  { trajectory }: FullDossier,
  askedBy: MembershipId,
): Promise<AskedQuestionnaireId> {
  const id = newId(AskedQuestionnaireId);
  const asked = { definition: { key: "cbi", version: 1 }, moment: null, askedOn: "2026-03-01", askedBy, answers: {}, finishedAt: null };
  const value = AskedQuestionnaire.parse({ id, trajectoryId: trajectory.id, ...asked });
  await repositories.askedQuestionnaireRepository(tx, sealer).addMany([value]);
  return id;
}

async function addLetter(
  tx: Inside[0],
  sealer: Inside[1],
  { trajectory }: FullDossier,
  addedBy: MembershipId,
): Promise<ReceivedDocumentId> {
  const id = newId(ReceivedDocumentId);
  const facts = {
    from: "practitioner",
    datedOn: "2026-02-10",
    mediaType: "application/pdf",
    size: PDF.length,
    seenAt: null,
    sharing: null,
  };
  const letter = { id, trajectoryId: trajectory.id, kind: "medical-letter", title: "Brief", ...facts, addedBy, addedAt: new Date() };
  await repositories.receivedDocumentRepository(tx, sealer).add(ReceivedDocument.parse(letter), PDF);
  return id;
}

async function addInvoice(
  tx: Inside[0],
  practice: TestPractice,
  { trajectory, manager }: FullDossier,
  issued: boolean,
): Promise<InvoiceId> {
  const invoices = repositories.invoiceRepository(tx, practice.id);
  const facts = {
    id: newId(InvoiceId),
    practiceId: practice.id,
    employerId: manager.employerId,
    trajectoryId: trajectory.id,
    dossierReference: "HV-1",
    purchaseOrder: null,
    servicePeriod: { kind: "month", month: "2026-03" },
    lines: [
      {
        description: "Begeleiding",
        quantityHundredths: 100,
        unit: "piece",
        unitPriceCents: 212_500,
        vat: { treatment: "standard", rate: 2_100 },
      },
    ],
  };
  const leaving = issued && {
    number: await invoices.nextNumber("", 2026),
    issuedOn: "2026-03-02",
    dueOn: "2026-04-01",
    paymentTermDays: 30,
    seller: PracticeProfile.parse({ legalName: practice.name }),
    customer: { legalName: "Werkgever" },
    sentOn: null,
    payments: [],
  };
  await invoices.add(Invoice.parse({ ...facts, ...leaving, status: issued ? "issued" : "concept" }), new Date());
  return facts.id;
}

async function addScannedConsent(
  tx: Inside[0],
  sealer: Inside[1],
  { trajectory, doctor }: FullDossier,
  by: MembershipId,
): Promise<ConsentId> {
  const scan = { id: newId(DocumentId), trajectoryId: trajectory.id, mediaType: "application/pdf", bytes: PDF };
  await repositories.consentScanRepository(tx, sealer).add(scan, new Date());
  const consent = Consent.parse({
    id: newId(ConsentId),
    trajectoryId: trajectory.id,
    grant: { recipient: "bedrijfsarts", contactId: doctor.id, reach: "named", categories: ["course"] },
    givenOn: "2026-02-11",
    how: { kind: "paper", scan: scan.id },
    textVersion: "2026-11",
    recordedBy: by,
    expiresOn: null,
    status: "given",
  });
  await repositories.consentRepository(tx, sealer).add(consent, new Date());
  return consent.id;
}

async function addBatch(
  tx: Inside[0],
  practice: TestPractice,
  { trajectory }: FullDossier,
  startedBy: MembershipId,
  kind: "bedrijfsarts-rapportage" | "invoice",
): Promise<BatchId> {
  const id = newId(BatchId);
  const audience = kind === "invoice" ? "invoice" : "bedrijfsarts";
  const plugin = { pluginId: kind, pluginVersion: "1.0.0", options: {} };
  await repositories
    .batchRepository(tx, practice.id)
    .add({ id, kind, audience, standing: "concept", ...plugin, language: "nl", startedBy, createdAt: new Date() }, [
      { id: newId(BatchItemId), trajectoryId: trajectory.id, invoiceId: null },
    ]);
  return id;
}

async function addDocument(
  tx: Inside[0],
  sealer: Inside[1],
  { trajectory }: FullDossier,
  kind: "bedrijfsarts-rapportage" | "evaluation",
): Promise<DocumentId> {
  const id = newId(DocumentId);
  const audience = kind === "evaluation" ? "manager" : "bedrijfsarts";
  const from = { reportVersionId: null, invoiceId: null, batchItemId: null, standing: "final", mediaType: "application/pdf" } as const;
  const when = { createdAt: new Date(), releasedAt: new Date() };
  await repositories
    .documentRepository(tx, sealer.tenant, sealer)
    .add({ id, trajectoryId: trajectory.id, kind, audience, ...from, ...when }, PDF);
  return id;
}

/** Over the front door, so that the text that waits is one that the plugin made. */
async function offerReport(
  test: TestService,
  practice: TestPractice,
  { trajectory }: FullDossier,
  membershipId: MembershipId,
): Promise<{ id: ReportId; versionHash: string }> {
  const [row] = await test.database.admin`select person_id, role from identity.membership where id = ${membershipId}`;
  const hers = callAs(test.service, { kind: row?.["role"], personId: row?.["person_id"], membershipId, practiceId: practice.id });
  const draft = BedrijfsartsDraft.parse({
    kind: "bedrijfsarts-rapportage",
    trajectoryId: trajectory.id,
    ...{ reportType: "interim", reason: "Voortgang", question: null, questionAskedOn: null, approach: null, functioning: null },
    ...{ dayStructure: null, energy: null, expectation: null, advice: null, next: null, nextReportOn: null, clientReaction: null },
  });
  await hers.report.saveDraft({ version: 1, draft });
  const offered = await hers.report.offer({ trajectoryId: trajectory.id, kind: "bedrijfsarts-rapportage", language: "nl" });
  if (!offered.ok) throw new Error(`no report offered: ${offered.refusal.kind}`);
  return { id: offered.value.reportId, versionHash: offered.value.versionHash };
}
