import { day, newId, ReceivedDocumentId } from "@hervat/domain/primitives";
import { ReceivedDocument } from "@hervat/domain/received";
import { employerSideRepository, receivedDocumentRepository } from "../../repositories/index.ts";
import { TEST_NOW } from "../given-practice.ts";
import type { Given } from "./given.ts";

/** A letter about her health, and a paper about work that manager and HR may open. */
export async function addReceived({ tx, sealer, trajectory, secret }: Given): Promise<void> {
  const papers = receivedDocumentRepository(tx, sealer);
  const facts = { trajectoryId: trajectory.id, from: "practitioner", datedOn: "2026-02-10", mediaType: "application/pdf", sharing: null };
  const by = { addedBy: trajectory.coachMembershipId, addedAt: TEST_NOW, seenAt: null };
  const letter = ReceivedDocument.parse({
    ...facts,
    ...by,
    id: newId(ReceivedDocumentId),
    kind: "medical-letter",
    title: secret(),
    size: 9,
  });
  await papers.add(letter, Buffer.from(`%PDF ${secret()}`));
  const plan = ReceivedDocument.parse({ ...facts, ...by, id: newId(ReceivedDocumentId), kind: "action-plan", title: secret(), size: 9 });
  await papers.add(plan, Buffer.from("%PDF plan van aanpak"));
  await papers.share(plan, { with: ["manager", "hr"], clientAgreedOn: day("2026-02-12") }, { sharedBy: by.addedBy, sharedAt: by.addedAt });
  const { managerContactId: contactId } = trajectory;
  const receipt = contactId && { documentId: plan.id, contactId, receivedAt: TEST_NOW };
  if (receipt) await employerSideRepository(tx, sealer.tenant).receive(trajectory.id, receipt);
}
