import { randomBytes } from "node:crypto";
import { Employer, PracticeProfile } from "@hervat/domain/practice";
import { LinkId, newId, OfferId, type TrajectoryId } from "@hervat/domain/primitives";
import { Assignment, Offer, type SentOffer } from "@hervat/domain/referral";
import { v7 } from "uuid";
import { assignmentRepository } from "../repositories/assignment.ts";
import { linkRepository } from "../repositories/link.ts";
import { offerRepository } from "../repositories/offer.ts";
import { offerEventRepository } from "../repositories/offer-event.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { TEST_NOW, type TestPractice } from "./given-practice.ts";

const LINE = {
  description: "Begeleidingstraject, individueel",
  quantityHundredths: 100,
  unit: "piece",
  unitPriceCents: 212_500,
  vat: { treatment: "standard", rate: 2_100 },
};

/** An assignment and an offer that was sent, with the link that opens it. @param tokenHash of the link's token */
export async function givenSentOffer(
  tx: Db,
  sealer: Sealer,
  practice: TestPractice,
  trajectoryId: TrajectoryId,
  tokenHash: Uint8Array = randomBytes(32),
): Promise<SentOffer> {
  const assignment = Assignment.parse({
    orderer: { name: "R. Pels", function: "Inkoper", email: "r.pels@werkgever.example", phone: null },
    orderReference: "INK-77",
    payer: { kind: "employer" },
    goal: "own-work",
    goalOn: "2026-03-02",
  });
  const recorded = { trajectoryId, number: 1, recordedAt: TEST_NOW, assignment };
  const assignments = assignmentRepository(tx, practice.id);
  if ((await assignments.history(trajectoryId)).length === 0) await assignments.add(recorded, practice.owner.membershipId);
  const linkId = newId(LinkId);
  const link = { id: linkId, purpose: "offer", trajectoryId, createdAt: TEST_NOW, expiresAt: new Date("2100-01-01") } as const;
  await linkRepository(tx, practice.id).add(link, tokenHash);
  const offers = offerRepository(tx, practice.id);
  const offer = Offer.parse({
    ...{ id: newId(OfferId), practiceId: practice.id, trajectoryId, number: await offers.nextNumber(trajectoryId) },
    dossierReference: "DOSSIER-1",
    content: { subject: "programme", lines: [LINE], optionalLines: [LINE], included: ["Intake"], remark: null, namesClient: false },
    status: "sent",
    sending: {
      seller: PracticeProfile.parse({ legalName: practice.name }),
      customer: Employer.parse({ legalName: "Werkgever B.V." }),
      ...{ clientName: null, orderReference: "INK-77", sentOn: "2026-03-02", validUntil: "2099-12-31", linkId },
      to: { name: "R. Pels", email: "r.pels@werkgever.example" },
    },
  });
  if (offer.status !== "sent") throw new Error("the offer was not sent");
  await offers.add(offer, TEST_NOW);
  const sent = { id: v7(), kind: "sent", at: TEST_NOW, name: null, text: "Een vraag of antwoord" } as const;
  await offerEventRepository(tx, sealer).add(offer.id, sent, practice.owner.membershipId);
  return offer;
}
