import { type ConsentCategory, WorkCategory } from "@hervat/domain/consent";
import type { ConsentId, ContactId, TrajectoryId } from "@hervat/domain/primitives";
import { contactIdOf } from "./contact-id-of.ts";
import type { GivenTeam } from "./given-team.ts";

interface Told {
  readonly role?: "manager" | "hr";
  readonly categories?: readonly ConsentCategory[];
}

/** She said aloud that her manager, or HR, may read what she shares of her work. Who is not there yet is named. */
export async function givenReader(
  { hers, inDays }: GivenTeam,
  trajectoryId: TrajectoryId,
  { role = "manager", categories = WorkCategory.options }: Told = {},
): Promise<{ readonly contactId: ContactId; readonly consentId: ConsentId }> {
  const details = { name: `J. Pels (${role})`, email: null, phone: null, organisation: null };
  const known = (await hers.people.read({ trajectoryId }))[role]?.id;
  const contactId = known ?? contactIdOf(await hers.people.save({ trajectoryId, role, person: { kind: "new", details } }));
  const given = await hers.consent.record({
    ...{ trajectoryId, contactId, reach: "named", categories: [...categories] },
    ...{ givenOn: inDays(0), expiresOn: null, how: { kind: "aloud", sessionId: null, note: "Dit mag hij lezen." } },
  });
  if (!given.ok) throw new Error(given.refusal.kind);
  return { contactId, consentId: given.value.consentId };
}
