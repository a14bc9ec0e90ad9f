import type { Db } from "@hervat/database";
import { membershipRepository } from "@hervat/database/repositories";
import type { PersonId } from "@hervat/domain/primitives";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** Everyone who may decide now about erasing this dossier: owners, the privacy officer and her coach. */
export async function whoDecides(tx: Db, { practiceId, stored }: OpenedCase): Promise<PersonId[]> {
  const colleagues = await membershipRepository(tx, practiceId).colleagues(["owner", "privacy-officer", "coach"]);
  return colleagues
    .filter(({ role, membershipId }) => role !== "coach" || membershipId === stored.value.coachMembershipId)
    .map(({ personId }) => personId);
}
