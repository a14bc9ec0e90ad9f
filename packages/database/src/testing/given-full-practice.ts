import { randomBytes } from "node:crypto";
import { Invoice, Payment, TimePrice } from "@hervat/domain/invoicing";
import { PracticeProfile } from "@hervat/domain/practice";
import {
  BatchId,
  BatchItemId,
  BroughtReportId,
  BuildingBlockId,
  ClosedPeriodId,
  DocumentId,
  day,
  HandOverId,
  InstalledPluginId,
  InvoiceId,
  type MembershipId,
  newId,
  PlainDate,
  ProgrammeId,
  QuestionnaireId,
  RoomId,
  SigningKeyId,
} from "@hervat/domain/primitives";
import { copyOf, ProgrammeKey, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { newestQuestionnaires, QuestionnaireKey } from "@hervat/domain/questionnaires";
import { ClosedPeriod } from "@hervat/domain/session";
import { v7 } from "uuid";
import * as repositories from "../repositories/index.ts";
import { mailServers } from "../schema/mail-server.ts";
import type { Database } from "../tenancy/database.ts";
import type { Db } from "../tenancy/db.ts";
import { type FullDossier, givenFullDossier } from "./given-full-dossier.ts";
import { givenSentOffer } from "./given-offer.ts";
import { givenMember, givenPractice, inPractice, TEST_NOW, type TestMember, type TestPractice } from "./given-practice.ts";

export interface FullPractice extends TestPractice {
  readonly dossier: FullDossier;
  readonly coach: TestMember;
  readonly manager: TestMember;
  readonly batchItemId: BatchItemId;
  /** The bytes of the one document about health. */
  readonly documentId: DocumentId;
  readonly documentBytes: Uint8Array;
}

/** A practice with at least one row in every table that belongs to a practice. */
export async function givenFullPractice(database: Database, secret?: () => string): Promise<FullPractice> {
  const practice = await givenPractice(database);
  const dossier = await givenFullDossier(database, practice, secret);
  const coach = await givenMember(database, practice, { role: "coach" });
  const manager = await givenMember(database, practice, { role: "manager", contactId: dossier.manager.id });
  await givenBroughtReport(database, practice, manager.membershipId);
  const item = { id: newId(BatchItemId), trajectoryId: dossier.trajectory.id, invoiceId: null };
  const documentId = newId(DocumentId);
  const documentBytes = randomBytes(3_000);
  await inPractice(database, practice, async (tx, sealer) => {
    const { id } = practice;
    const kind = "bedrijfsarts-rapportage" as const;
    const plugin = { pluginId: kind, pluginVersion: "1.0.0" };
    const batchId = newId(BatchId);
    const handedOver = { id: newId(HandOverId), trajectoryId: dossier.trajectory.id, from: dossier.trajectory.coachMembershipId };
    const made = { to: coach.membershipId, reason: "coach-away", madeBy: practice.owner.membershipId, madeAt: TEST_NOW } as const;
    const days = { kind: "stand-in", firstDay: day("2026-01-05"), lastDay: day("2026-01-09"), endedAt: null } as const;
    await repositories.handOverRepository(tx, id).addMany([{ ...handedOver, ...made, ...days }]);
    await repositories.batchRepository(tx, id).add(
      {
        id: batchId,
        kind,
        audience: "bedrijfsarts",
        standing: "concept",
        ...plugin,
        options: {},
        language: "nl",
        startedBy: coach.membershipId,
        createdAt: TEST_NOW,
      },
      [item],
    );
    const document = {
      trajectoryId: dossier.trajectory.id,
      standing: "final",
      reportVersionId: null,
      invoiceId: null,
      mediaType: "application/pdf",
      createdAt: TEST_NOW,
    } as const;
    const documents = repositories.documentRepository(tx, id, sealer);
    await documents.add(
      { ...document, id: documentId, kind, audience: "bedrijfsarts", batchItemId: item.id, releasedAt: null },
      documentBytes,
    );
    await documents.add(
      { ...document, id: newId(DocumentId), kind: "evaluation", audience: "manager", batchItemId: null, releasedAt: TEST_NOW },
      randomBytes(100),
    );
    await repositories
      .exportRepository(tx, id)
      .add({ batchId, kind, membershipId: coach.membershipId, reason: "dossiervorming", documents: 1, createdAt: TEST_NOW });
    await addOwnPlugin(tx, practice);
    const invoiceId = await addInvoice(tx, practice, dossier);
    await repositories.paymentReminderRepository(tx, id).add(invoiceId, { by: coach.membershipId, at: TEST_NOW });
    await repositories.importRunRepository(tx, id).add(
      {
        ...{ id: v7(), fileHash: "0".repeat(64), imported: 1, unchanged: 0, rejected: 0, membershipId: null, createdAt: TEST_NOW },
        ...{ madeEmployers: [], madeContacts: [], undoneAt: null },
      },
      [{ trajectoryId: dossier.trajectory.id, clientId: dossier.trajectory.clientId, before: null, filled: [], sicknessHash: "" }],
    );
    const feed = {
      id: v7(),
      membershipId: coach.membershipId,
      kind: "obligations",
      withNames: false,
      createdAt: TEST_NOW,
      readAt: null,
    } as const;
    await repositories.calendarFeedRepository(tx, id).add(feed, randomBytes(32));
    await givenSentOffer(tx, sealer, practice, dossier.trajectory.id);
    await repositories.digestRepository(tx, id).choose(coach.membershipId, true);
    await repositories.readinessRepository(tx, id).confirm("restored", PlainDate.parse("2026-03-02"), coach.membershipId);
    await repositories
      .mailRepository(tx, id)
      .add({ id: v7(), kind: "test", to: "a@example.org", subject: "Testmail", text: "Dit is een test.", html: null }, TEST_NOW);
    await repositories.textMessageRepository(tx, id).add({ id: v7(), to: "0612345678", text: "Een code", createdAt: TEST_NOW });
    await tx
      .insert(mailServers)
      .values({ tenantId: id, host: "localhost", port: 25, security: "none", fromAddress: "praktijk@example.org", fromName: "Praktijk" });
    const invitation = {
      id: v7(),
      email: "b@example.org",
      name: "B",
      role: "coach",
      contactId: null,
      clientId: null,
      invitedBy: null,
      createdAt: TEST_NOW,
      expiresAt: new Date("2100-01-01"),
      usedAt: null,
      withdrawnAt: null,
    } as const;
    await repositories.invitationRepository(tx, id).add(invitation, randomBytes(32));
    const block = { id: newId(BuildingBlockId), key: "1", name: "Aanpak", part: "approach", text: "Wij begonnen met rust." } as const;
    await repositories.buildingBlockRepository(tx, id).save({ version: 0, value: block });
    const [shipped] = SHIPPED_PROGRAMMES;
    if (shipped === undefined) throw new Error("no programme ships");
    const own = copyOf(shipped, { key: ProgrammeKey.parse("onze-weg"), names: { nl: "Onze weg", en: "Our way" } });
    await repositories.programmeRepository(tx, id).add(newId(ProgrammeId), own);
    await repositories.programmeRepository(tx, id).retire(shipped.key, { id: v7(), by: null, at: TEST_NOW });
    const [asked] = newestQuestionnaires();
    if (asked === undefined) throw new Error("no questionnaire ships");
    const brought = { ...asked, key: QuestionnaireKey.parse("onze-lijst") };
    await repositories.questionnaireRepository(tx, id).add(newId(QuestionnaireId), brought, { by: coach.membershipId, at: TEST_NOW });
    await repositories.roomRepository(tx, id).save({ id: newId(RoomId), name: "Tuinkamer", gone: false });
    await repositories
      .closedPeriodRepository(tx, id)
      .add(ClosedPeriod.parse({ id: newId(ClosedPeriodId), firstDay: "2026-07-20", lastDay: "2026-07-24", name: "Zomersluiting" }));
    const event = {
      at: TEST_NOW,
      action: "trajectory.read",
      outcome: "done",
      actorKind: "coach",
      personId: coach.personId,
      membershipId: coach.membershipId,
      onBehalfOf: null,
      door: "coach",
      address: "192.0.2.1",
      osUser: null,
      purpose: null,
      requestId: null,
      details: { rows: 1 },
    } as const;
    await repositories.auditRepository(tx, id).append(event, [{ trajectoryId: dossier.trajectory.id, fields: ["notes"] }]);
  });
  return { ...practice, dossier, coach, manager, batchItemId: item.id, documentId, documentBytes };
}

async function addInvoice(tx: Db, practice: TestPractice, { trajectory, manager }: FullDossier): Promise<InvoiceId> {
  const invoices = repositories.invoiceRepository(tx, practice.id);
  const employerId = manager.employerId;
  const party = PracticeProfile.parse({ legalName: practice.name });
  const number = await invoices.nextNumber("", 2026);
  const line = {
    description: "Begeleiding",
    quantityHundredths: 100,
    unit: "piece",
    unitPriceCents: 212_500,
    vat: { treatment: "standard", rate: 2_100 },
  };
  const base = {
    id: newId(InvoiceId),
    practiceId: practice.id,
    employerId,
    trajectoryId: trajectory.id,
    dossierReference: "HV-1",
    purchaseOrder: null,
    servicePeriod: null,
    lines: [line],
  };
  const issued = {
    status: "issued",
    number,
    issuedOn: "2026-03-02",
    dueOn: "2026-04-01",
    paymentTermDays: 30,
    seller: party,
    customer: { legalName: "Werkgever" },
    sentOn: null,
    payments: [],
  };
  const invoice = Invoice.parse({ ...base, ...issued });
  await invoices.add(invoice, TEST_NOW);
  const prices = repositories.timePriceRepository(tx, practice.id);
  await prices.save(trajectory.id, TimePrice.parse({ sessionCents: null, reservedCents: 9_500, kilometreCents: 23 }));
  await prices.charge(
    invoice.id,
    (await repositories.sessionRepository(tx, practice.id).ofTrajectory(trajectory.id)).map(({ value }) => value.id),
  );
  await invoices.addPayment(invoice.id, Payment.parse({ receivedOn: "2026-03-20", amountCents: 100 }), TEST_NOW);
  return invoice.id;
}

/** A report that somebody of an employer brought and did not offer yet. */
async function givenBroughtReport(database: Database, { id: tenant }: TestPractice, membership: MembershipId): Promise<void> {
  const version = { pluginId: "pels-verslag", pluginVersion: "1.0.0" };
  const brought = { id: newId(BroughtReportId), ...version, broughtBy: membership, broughtAt: TEST_NOW };
  await database.transactAs("manager", { tenant, membership }, (tx) =>
    repositories.broughtReportRepository(tx, tenant).add(brought, randomBytes(100)),
  );
}

/** A plugin of the practice's own, looked at once, and how it did. */
async function addOwnPlugin(tx: Db, { id, owner: { membershipId: by } }: TestPractice): Promise<void> {
  const version = { pluginId: "eigen-rapport", pluginVersion: "1.0.0" };
  const installed = { id: newId(InstalledPluginId), ...version, kind: "evaluation", audience: "manager", manifest: {}, signedBy: null };
  await repositories.installedPluginRepository(tx, id).add({ ...installed, installedAt: TEST_NOW, installedBy: by }, randomBytes(100));
  const step = { did: "preview", versionId: installed.id, options: {} } as const;
  await repositories.pluginStepRepository(tx, id).add({ kind: "evaluation", number: 1, step, at: TEST_NOW, by });
  await repositories.pluginRunRepository(tx, id).add({ ...version, ms: [40], peakBytes: 1_500_000, failed: 0, failure: null }, TEST_NOW);
  const key = {
    id: newId(SigningKeyId),
    name: "Arbodienst Oost",
    publicKey: randomBytes(32).toString("base64"),
    fingerprint: "0".repeat(64),
  };
  await repositories.signingKeyRepository(tx, id).add(key, { at: TEST_NOW, by });
}
