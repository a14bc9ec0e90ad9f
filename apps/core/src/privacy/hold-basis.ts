import type { Db } from "@hervat/database";
import { holdBasisStanding } from "@hervat/database/repositories";
import { policyRow } from "@hervat/domain/policy";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { BasisMissingError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";

const held = new WeakMap<Db, Set<TrajectoryId>>();

/**
 * The one place that keeps health data out of a case without a ground for it. Asked when a case is opened to enter health data,
 * and once more before the audit row of such a call, so that no way around is left; a withdrawal waits until this commits.
 *
 * @throws BasisMissingError
 * @source art. 9 AVG; the flag `entersHealth` in the policy table says which actions
 */
export async function holdBasis(tx: Db, ctx: ServiceContext, trajectoryId: TrajectoryId): Promise<void> {
  const { actor } = ctx;
  const known = held.get(tx) ?? new Set<TrajectoryId>();
  if (known.has(trajectoryId) || !("practiceId" in actor) || actor.practiceId === null) return;
  const standing = await holdBasisStanding(tx, actor.practiceId, trajectoryId);
  if (standing === "missing" || standing === "withdrawn") throw new BasisMissingError(standing);
  held.set(tx, known.add(trajectoryId));
}

/** Before a call is written down as done: every case in which it was allowed to enter health data. */
export async function holdAllBases(tx: Db, ctx: ServiceContext): Promise<void> {
  const declared = ctx.action !== undefined && policyRow(ctx.action).entersHealth === true;
  for (const trajectoryId of declared ? new Set([...ctx.entering, ...ctx.seen]) : ctx.entering) await holdBasis(tx, ctx, trajectoryId);
}
