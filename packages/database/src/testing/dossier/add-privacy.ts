import { reportBreach } from "@hervat/domain/breach";
import type { ContactId } from "@hervat/domain/primitives";
import {
  ConsentRefusalId,
  DossierHoldId,
  day,
  ErasureAccordId,
  KeptDossierId,
  LinkId,
  newId,
  PrivacyBasisId,
  PrivacySendingId,
  QuietClosingId,
} from "@hervat/domain/primitives";
import { askRequest } from "@hervat/domain/requests";
import { ErasureCertificate } from "@hervat/domain/retention";
import { closingRepository, keptDossierRepository, quietClosingRepository } from "../../repositories/closing.ts";
import { consentRefusalRepository } from "../../repositories/consent-refusal.ts";
import { dataBreachRepository } from "../../repositories/data-breach.ts";
import { dossierHoldRepository } from "../../repositories/dossier-hold.ts";
import { dossierRequestRepository, dossierRequestTextRepository } from "../../repositories/dossier-request.ts";
import { erasureAccordRepository } from "../../repositories/erasure-accord.ts";
import { erasureCertificateRepository } from "../../repositories/erasure-certificate.ts";
import { introductionRepository } from "../../repositories/introduction.ts";
import { linkRepository } from "../../repositories/link.ts";
import { privacyBasisRepository } from "../../repositories/privacy-basis.ts";
import { privacySendingRepository } from "../../repositories/privacy-sending.ts";
import { TEST_NOW } from "../given-practice.ts";
import type { Given } from "./given.ts";

const LATER = new Date("2030-01-01T00:00:00Z");

/** What the client answered, whom she was shown, and how a case ends: an earlier basis that she withdrew, and one that stands. */
export async function addPrivacy({ tx, sealer, trajectory, practice, secret }: Given, manager: ContactId, hr: ContactId): Promise<void> {
  const { tenant } = sealer;
  const trajectoryId = trajectory.id;
  const recordedBy = practice.owner.membershipId;
  const linkId = newId(LinkId);
  await linkRepository(tx, tenant).add(
    { id: linkId, purpose: "privacy", trajectoryId, createdAt: TEST_NOW, expiresAt: LATER },
    crypto.getRandomValues(new Uint8Array(32)),
  );
  const sending = { id: newId(PrivacySendingId), trajectoryId, linkId, textVersion: "2026-11", sentAt: TEST_NOW };
  await privacySendingRepository(tx, tenant).add({ ...sending, openedAt: null, answer: null, answeredAt: null }, recordedBy);
  const basis = { trajectoryId, givenOn: day("2026-01-05"), recordedBy };
  await privacyBasisRepository(tx, sealer).addMany(
    [
      { ...basis, id: newId(PrivacyBasisId), withdrawnOn: day("2026-01-06"), kind: "other", ground: "told-by-referrer", note: secret() },
      { ...basis, id: newId(PrivacyBasisId), withdrawnOn: null, kind: "statement", textVersion: "2026-11", how: "aloud" },
    ],
    TEST_NOW,
  );
  const shown = { trajectoryId, contactId: manager, answer: "fine", how: "session", shownOn: day("2026-01-05"), recordedBy } as const;
  await introductionRepository(tx, tenant).addMany([shown, { ...shown, contactId: hr }], TEST_NOW);
  await consentRefusalRepository(tx, tenant).add(
    {
      id: newId(ConsentRefusalId),
      trajectoryId,
      recipient: "manager",
      contactId: manager,
      categories: ["work-goals"],
      refusedOn: day("2026-02-01"),
      textVersion: "2026-11",
      recordedBy,
    },
    TEST_NOW,
  );
  const request = askRequest(trajectoryId, "inspection", day("2026-02-01"));
  await dossierRequestRepository(tx, tenant).add(request);
  const texts = dossierRequestTextRepository(tx, sealer);
  await texts.ask(trajectoryId, request.id, secret(), TEST_NOW);
  await texts.answer(trajectoryId, request.id, secret(), TEST_NOW);
  await addBreach({ sealer, tx, trajectory, practice, secret });
  const closing = { trajectoryId, outcome: "own-work", closedOn: day("2026-06-01"), closedBy: recordedBy } as const;
  await closingRepository(tx, tenant).save(closing, TEST_NOW);
  const quiet = quietClosingRepository(tx, sealer);
  const kept = {
    id: newId(KeptDossierId),
    trajectoryId,
    until: day("2028-06-01"),
    why: secret(),
    decidedBy: recordedBy,
    decidedAt: TEST_NOW,
  };
  await keptDossierRepository(tx, sealer).add(kept);
  const hold = { id: newId(DossierHoldId), trajectoryId, reason: "complaint", note: secret(), until: null } as const;
  const holds = dossierHoldRepository(tx, sealer);
  await holds.add({ ...hold, placedBy: recordedBy, placedAt: TEST_NOW });
  await holds.lift(hold.id, recordedBy, TEST_NOW);
  await erasureAccordRepository(tx, tenant).add({ id: newId(ErasureAccordId), trajectoryId, askedBy: recordedBy, askedAt: TEST_NOW });
  const certificates = erasureCertificateRepository(tx, tenant);
  const certificate = ErasureCertificate.parse({
    number: await certificates.nextNumber(),
    erasedAt: TEST_NOW,
    ground: "retention",
    way: "two-people",
    askedBy: "Marit Vos",
    askedAt: TEST_NOW,
    agreedBy: "Ilse de Boer",
    went: [{ kind: "session", rows: 2 }],
    stayed: [{ kind: "invoice", rows: 1 }],
    nameWent: true,
  });
  await certificates.add({ certificate, practice: "Praktijk", hash: "0".repeat(64) });
  const id = newId(QuietClosingId);
  await quiet.add({ id, trajectoryId, closedAt: TEST_NOW, before: secret() }, recordedBy);
  await quiet.markUndone(id, { by: recordedBy, at: TEST_NOW });
}

/** Something went wrong with her data, and she was told. */
async function addBreach({ tx, sealer, trajectory, practice, secret }: Given): Promise<void> {
  const facts = {
    kind: "sent-wrong",
    discoveredAt: TEST_NOW,
    from: null,
    until: null,
    casesKnown: true,
    data: ["health" as const],
  } as const;
  const reported = reportBreach({ ...facts, data: [...facts.data] }, secret(), practice.owner.membershipId, TEST_NOW);
  if (!reported.ok) throw new Error(reported.refusal.kind);
  const register = dataBreachRepository(tx, sealer);
  await register.add(reported.value);
  await register.setCases(reported.value.id, [trajectory.id]);
  const letter = { title: "Er ging iets mis", parts: [{ heading: null, lines: [secret()] }] };
  await register.tell(
    { breachId: reported.value.id, trajectoryId: trajectory.id },
    { at: TEST_NOW, way: "portal", language: "nl", letter },
  );
}
