import type { Db } from "@hervat/database";
import { employerSideRepository, sicknessRepository, trajectoryRepository } from "@hervat/database/repositories";
import { employerStillReads } from "@hervat/domain/closing";
import type { CaseRelations } from "@hervat/domain/policy";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelations } from "../trajectory/read-relations.ts";

/**
 * Who stands in these cases as the employer's side meets them: where its reading ended, none of theirs does, and neither does who was not
 * shown to the client yet. He may be in for another employee since long.
 */
export async function relationsForEmployer(
  tx: Db,
  ctx: ServiceContext,
  ids: readonly TrajectoryId[],
): Promise<ReadonlyMap<TrajectoryId, CaseRelations>> {
  const practiceId = practiceOf(ctx);
  const relations = await readRelations(tx, practiceId, ids);
  const ended = await trajectoryRepository(tx, practiceId).endedOn(ids);
  const sickness = await sicknessRepository(tx, practiceId).findMany(ids);
  const shown = await employerSideRepository(tx, practiceId).shown(ids);
  return new Map(
    [...relations].map(([id, relation]) => {
      const known = sickness.get(id);
      const lastSickDay = known?.spells.at(-1)?.to ?? null;
      const employmentEndsOn = known?.facts.employmentEndsOn ?? null;
      const reads = employerStillReads({ endedOn: ended.get(id) ?? null, lastSickDay, employmentEndsOn }, ctx.today());
      const { manager = false, hr = false } = shown.get(id) ?? {};
      return [
        id,
        {
          ...relation,
          managerContactId: reads && manager ? relation.managerContactId : null,
          hrContactId: reads && hr ? relation.hrContactId : null,
        },
      ];
    }),
  );
}

/** @throws NotFoundError */
export async function relationForEmployer(tx: Db, ctx: ServiceContext, id: TrajectoryId): Promise<CaseRelations> {
  const relation = (await relationsForEmployer(tx, ctx, [id])).get(id);
  if (relation === undefined) throw new NotFoundError("trajectory");
  return relation;
}
