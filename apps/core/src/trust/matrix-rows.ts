import * as repositories from "@hervat/database/repositories";
import type { FullDossier, inPractice, TestPractice } from "@hervat/database/testing";
import { Consent } from "@hervat/domain/consent";
import { Invoice } from "@hervat/domain/invoicing";
import { PracticeProfile } from "@hervat/domain/practice";
import {
  AskedQuestionnaireId,
  BatchId,
  BatchItemId,
  ConsentId,
  DocumentId,
  day,
  InvoiceId,
  MeasurementId,
  type MembershipId,
  newId,
  ReceivedDocumentId,
  type ReportId,
  SessionId,
} from "@hervat/domain/primitives";
import { AskedQuestionnaire } from "@hervat/domain/questionnaires";
import { ReceivedDocument } from "@hervat/domain/received";
import { BedrijfsartsDraft } from "@hervat/domain/reports";
import { Session } from "@hervat/domain/session";
import { callAs } from "../testing/call-as.ts";
import { printedPdf } from "../testing/printed-pdf.ts";
import type { TestService } from "../testing/test-service.ts";

const PDF = printedPdf();

type Inside = Parameters<Parameters<typeof inPractice>[2]>;

export async function planSession(tx: Inside[0], practice: TestPractice, { trajectory }: FullDossier): Promise<SessionId> {
  const when = { startsAt: new Date("2026-03-09T09:00:00Z"), durationMinutes: 90, number: null };
  const planned = Session.parse({ id: newId(SessionId), trajectoryId: trajectory.id, kind: "session", ...when, status: "planned" });
  await repositories.sessionRepository(tx, practice.id).addMany([planned]);
  return planned.id;
}

export async function addScore(tx: Inside[0], sealer: Inside[1], { trajectory }: FullDossier): Promise<MeasurementId> {
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

export async function addQuestionnaire(
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

export async function addLetter(
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

export async function addInvoice(
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

export async function addScannedConsent(
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

export async function addBatch(
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

export async function addDocument(
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
export async function offerReport(
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
