import { deliveryRepository, linkRepository } from "@hervat/database/repositories";
import { proofHash } from "../delivery/code.ts";
import type { Service } from "../service-context.ts";
import { type Identity, SIGNED_OUT } from "../sign-in/identity.ts";
import { readPracticeToken } from "../token/practice-token.ts";

const ACTORS = { offer: "orderer", privacy: "client-link", delivery: "doctor-link" } as const;

/**
 * Who holds this token, read anew at every request: a link that was revoked or ran out is nobody.
 *
 * @param proof of the session that a code began; without it whoever has a bedrijfsarts's mail is not yet the bedrijfsarts
 */
export async function identifyLink({ database, clock }: Service, token: string | null, proof: string | null = null): Promise<Identity> {
  const read = token === null ? undefined : readPracticeToken("link", token);
  if (read === undefined) return SIGNED_OUT;
  const { practiceId, hash } = read;
  return database.transactAs("link", { tenant: practiceId }, async (tx) => {
    const link = await linkRepository(tx, practiceId).findOpen(hash, clock.now());
    if (link === undefined) return SIGNED_OUT;
    const { id: linkId, purpose, trajectoryId } = link;
    const bearer = { practiceId, trajectoryId, linkId };
    if (purpose === "delivery" && proof !== null) {
      const contactId = await deliveryRepository(tx, practiceId).openSession(linkId, proofHash(proof), clock.now());
      if (contactId !== undefined) return { state: "link", actor: { kind: "bedrijfsarts", contactId, ...bearer } };
    }
    return { state: "link", actor: { kind: ACTORS[purpose], ...bearer } };
  });
}
