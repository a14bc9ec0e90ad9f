import type { Db } from "@hervat/database";
import { membershipRepository } from "@hervat/database/repositories";
import type { MembershipId, PracticeId } from "@hervat/domain/primitives";

/** Who these are; without whoever left no name. */
export async function memberNames(
  tx: Db,
  practiceId: PracticeId,
  ids: readonly (MembershipId | null)[],
): Promise<ReadonlyMap<MembershipId, string>> {
  const members = membershipRepository(tx, practiceId);
  const found = await Promise.all([...new Set(ids)].map((id) => (id === null ? undefined : members.colleague(id))));
  return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.membershipId, one.name]])));
}
