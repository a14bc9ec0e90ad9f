import type { PersonId } from "@hervat/domain/primitives";
import type { Service } from "../service-context.ts";
import { actorFor, type Identity, SIGNED_OUT } from "./identity.ts";
import type { Standing } from "./read-standing.ts";
import { SEEN_EVERY_SECONDS } from "./session-limits.ts";
import { trustedPhoneRepository } from "./trusted-phone.ts";

/** The header in which the client portal shows the token of a telephone that its visitor trusts. */
export const PHONE_HEADER = "x-phone-token";

/**
 * Whose telephone this is, read anew at every request: one that was forgotten or ran out is nobody's, and so is one of someone whose
 * access ended. It opens what the policy opens to a trusted telephone, and never a session.
 */
export async function identifyPhone(
  { database, clock }: Service,
  standing: (personId: PersonId) => Promise<Standing>,
  headers: Headers,
): Promise<Identity> {
  const token = headers.get(PHONE_HEADER);
  if (token === null || token === "") return SIGNED_OUT;
  const now = clock.now();
  const phone = await database.transactAs("auth", {}, (tx) => trustedPhoneRepository(tx).find(token, now));
  if (phone === undefined) return SIGNED_OUT;
  const { person, memberships } = await standing(phone.personId);
  const chosen = memberships.find(({ membershipId }) => membershipId === phone.membershipId);
  if (chosen === undefined) return SIGNED_OUT;
  if (now.getTime() - phone.lastSeenAt.getTime() >= SEEN_EVERY_SECONDS * 1000)
    await database.transactAs("auth", {}, (tx) => trustedPhoneRepository(tx).markSeen(phone.id, now));
  const factor = { kind: "phone", phoneId: phone.id } as const;
  return { state: "ready", person, sessionId: phone.id, memberships, chosen, actor: actorFor(phone.personId, chosen), factor };
}
