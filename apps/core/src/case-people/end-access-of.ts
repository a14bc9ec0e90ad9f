import type { Db } from "@hervat/database";
import { deliveryRepository, knownDeviceRepository, linkRepository, membershipRepository } from "@hervat/database/repositories";
import type { ContactId, PracticeId } from "@hervat/domain/primitives";

/**
 * Ends every way in that this contact had. An address that changes is another person until she is invited herself: whoever
 * signed in with the old one sees nothing from the next call on, and what was mailed there opens nothing.
 */
export async function endAccessOf(tx: Db, practiceId: PracticeId, contactId: ContactId, now: Date): Promise<void> {
  const memberships = membershipRepository(tx, practiceId);
  for (const membership of await memberships.list()) {
    if ("contactId" in membership && membership.contactId === contactId) await memberships.end(membership.id, now);
  }
  const deliveries = deliveryRepository(tx, practiceId);
  for (const { linkId, trajectoryId } of await deliveries.openTo([contactId], now)) {
    await linkRepository(tx, practiceId).revoke(linkId, now);
    await deliveries.shutAll(trajectoryId);
  }
  await knownDeviceRepository(tx, practiceId).forgetAll([contactId], now);
}
