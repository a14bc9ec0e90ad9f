import type { Db } from "@hervat/database";
import { trajectoryRepository } from "@hervat/database/repositories";
import type { CaseRelations } from "@hervat/domain/policy";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";

/**
 * Who stands in these cases, for the policy. The bedrijfsarts comes in by a link of his own, and nobody supervises without
 * a consent of the client that names it, so both are shut here.
 */
export async function readRelations(tx: Db, practice: PracticeId, ids: readonly TrajectoryId[]): Promise<Map<TrajectoryId, CaseRelations>> {
  const rows = await trajectoryRepository(tx, practice).relations(ids);
  return new Map(
    rows.map((row) => [row.trajectoryId, { ...row, bedrijfsartsContactId: null, supervisionConsent: false, standInMembershipIds: [] }]),
  );
}

/** @throws NotFoundError */
export async function readRelation(tx: Db, practice: PracticeId, id: TrajectoryId): Promise<CaseRelations> {
  const relation = (await readRelations(tx, practice, [id])).get(id);
  if (relation === undefined) throw new NotFoundError("trajectory");
  return relation;
}
