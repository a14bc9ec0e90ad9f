import type { Db } from "@hervat/database";
import { trajectoryRepository } from "@hervat/database/repositories";
import { type CaseRelations, NOBODY_BESIDE_THE_COACH } from "@hervat/domain/policy";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { casesOfColleagues } from "./cases-of-colleagues.ts";

/**
 * Who stands in these cases, for the policy. The bedrijfsarts comes in by a link of his own, and nobody supervises, stands in or coaches
 * beside without a word of the client that says so, so they are shut here.
 */
export async function readRelations(tx: Db, practice: PracticeId, ids: readonly TrajectoryId[]): Promise<Map<TrajectoryId, CaseRelations>> {
  const rows = await trajectoryRepository(tx, practice).relations(ids);
  return new Map(rows.map((row) => [row.trajectoryId, { ...NOBODY_BESIDE_THE_COACH, ...row }]));
}

/** The same, with who coaches beside in them where whoever asks is a coach herself. */
export async function readCoachRelations(
  tx: Db,
  ctx: ServiceContext,
  ids: readonly TrajectoryId[],
): Promise<Map<TrajectoryId, CaseRelations>> {
  const [relations, { beside, relationTo }] = await Promise.all([readRelations(tx, practiceOf(ctx), ids), casesOfColleagues(tx, ctx)]);
  for (const id of beside) {
    const relation = relations.get(id);
    if (relation !== undefined) relations.set(id, { ...relation, besideMembershipIds: relationTo(id).besideMembershipIds });
  }
  return relations;
}

/** @throws NotFoundError */
export async function readRelation(tx: Db, practice: PracticeId, id: TrajectoryId): Promise<CaseRelations> {
  const relation = (await readRelations(tx, practice, [id])).get(id);
  if (relation === undefined) throw new NotFoundError("trajectory");
  return relation;
}

/** @throws NotFoundError */
export async function readCoachRelation(tx: Db, ctx: ServiceContext, id: TrajectoryId): Promise<CaseRelations> {
  const relation = (await readCoachRelations(tx, ctx, [id])).get(id);
  if (relation === undefined) throw new NotFoundError("trajectory");
  return relation;
}
