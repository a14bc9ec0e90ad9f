import type { Db } from "@hervat/database";
import { contactRepository, type Delivery, deliveryRepository } from "@hervat/database/repositories";
import type { ContactId, PracticeId } from "@hervat/domain/primitives";

/**
 * Every mail of this practice to this bedrijfsarts of which the link still opens, the newest first. Who proved himself at one of them reaches
 * no more than these: what each would open by itself.
 */
export async function hisDeliveries(tx: Db, practiceId: PracticeId, contactId: ContactId, now: Date): Promise<Delivery[]> {
  const rows = await contactRepository(tx, practiceId).rowsOfDoctor(contactId);
  return deliveryRepository(tx, practiceId).openTo(rows, now);
}
