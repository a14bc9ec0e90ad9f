import type { Db } from "@hervat/database";
import { membershipRepository } from "@hervat/database/repositories";
import type { MembershipId, PracticeId } from "@hervat/domain/primitives";

/** The names behind these memberships, also of those that ended. */
export async function namesOf(tx: Db, practiceId: PracticeId, ids: Iterable<MembershipId | null>): Promise<Map<MembershipId, string>> {
  const memberships = membershipRepository(tx, practiceId);
  const names = new Map<MembershipId, string>();
  for (const id of new Set(ids)) {
    const found = id === null ? undefined : await memberships.colleague(id);
    if (id !== null && found !== undefined) names.set(id, found.name);
  }
  return names;
}
