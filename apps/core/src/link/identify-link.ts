import type { Db } from "@hervat/database";
import { deliveryRepository, linkRepository } from "@hervat/database/repositories";
import type { ContactId, LinkId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { proofHash } from "../delivery/code.ts";
import { hisDeliveries } from "../delivery/his-deliveries.ts";
import type { Service } from "../service-context.ts";
import { type Identity, SIGNED_OUT } from "../sign-in/identity.ts";
import { readPracticeToken } from "../token/practice-token.ts";

const ACTORS = { offer: "orderer", privacy: "client-link", delivery: "doctor-link" } as const;

/**
 * Who holds this token, read anew at every request: a link that was revoked or ran out is nobody.
 *
 * @param proof of the session that a code began; without it whoever has a bedrijfsarts's mail is not yet the bedrijfsarts
 * @param deliveryId of another mail to the same bedrijfsarts, into whose case he looks with what he proved here; one that is not his, or
 * opens no more, makes him nobody
 */
export async function identifyLink(
  { database, clock }: Service,
  token: string | null,
  proof: string | null = null,
  deliveryId: string | null = null,
): Promise<Identity> {
  const read = token === null ? undefined : readPracticeToken("link", token);
  if (read === undefined) return SIGNED_OUT;
  const { practiceId, hash } = read;
  const now = clock.now();
  return database.transactAs("link", { tenant: practiceId }, async (tx) => {
    const link = await linkRepository(tx, practiceId).findOpen(hash, now);
    if (link === undefined) return SIGNED_OUT;
    const { id: linkId, purpose, trajectoryId } = link;
    if (purpose === "delivery" && proof !== null) {
      const contactId = await deliveryRepository(tx, practiceId).openSession(linkId, proofHash(proof), now);
      if (contactId !== undefined) {
        const at = deliveryId === null ? { contactId, trajectoryId, linkId } : await otherOf(tx, practiceId, contactId, deliveryId, now);
        return at === undefined ? SIGNED_OUT : { state: "link", actor: { kind: "bedrijfsarts", practiceId, ...at } };
      }
    }
    return { state: "link", actor: { kind: ACTORS[purpose], practiceId, trajectoryId, linkId } };
  });
}

interface Place {
  readonly contactId: ContactId;
  readonly trajectoryId: TrajectoryId;
  readonly linkId: LinkId;
}

async function otherOf(tx: Db, practiceId: PracticeId, proven: ContactId, deliveryId: string, now: Date): Promise<Place | undefined> {
  const other = (await hisDeliveries(tx, practiceId, proven, now)).find(({ id }) => id === deliveryId);
  return other && { contactId: other.contactId, trajectoryId: other.trajectoryId, linkId: other.linkId };
}
