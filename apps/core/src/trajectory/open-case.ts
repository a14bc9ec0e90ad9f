import type { Db } from "@hervat/database";
import { holdCase, type Stored, trajectoryRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { type Action, type CaseRelations, policyRow, type ResourceOf } from "@hervat/domain/policy";
import type { MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { Programme } from "@hervat/domain/programme";
import type { Trajectory } from "@hervat/domain/trajectory";
import { NotFoundError } from "../errors.ts";
import { holdBasis } from "../privacy/hold-basis.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { closedActions } from "./clock-only-wall.ts";
import { programmeOf } from "./programme-of.ts";
import { readRelation } from "./read-relations.ts";
import { withReaders } from "./with-readers.ts";

/** The actions that are done to one case. */
export type CaseAction = { [A in Action]: ResourceOf<A>["kind"] extends "trajectory" ? A : never }[Action];

export interface OpenedCase {
  readonly practiceId: PracticeId;
  readonly relation: CaseRelations;
  readonly stored: Stored<Trajectory>;
  /** The version that the trajectory keeps. */
  readonly programme: Programme;
  /** Whether the caller may also do this to the same case; it refuses nothing. */
  may(action: CaseAction): boolean;
  /** @throws NotFoundError */
  demand(action: CaseAction): void;
  /** Opens and seals this practice's text of health. Ask for it only where the action allows it. */
  sealer(): Promise<Sealer>;
}

/**
 * The case that a verb is about, once the policy allows the caller this action on it. A call that changes something has it for itself
 * until it commits.
 *
 * @throws NotFoundError when it does not exist or the caller may not: both answer alike
 * @throws BasisMissingError when the action enters health data and the case has no privacy basis
 */
export async function openCase(tx: Db, ctx: ServiceContext, action: CaseAction, id: TrajectoryId): Promise<OpenedCase> {
  const practiceId = practiceOf(ctx);
  const find = () => trajectoryRepository(tx, practiceId).find(id);
  const [bare, seen] = await Promise.all([readRelation(tx, practiceId, id), ctx.changes ? undefined : find()]);
  const before = await withReaders(tx, ctx, bare);
  ctx.authorise(action, { kind: "trajectory", ...before });
  // Asked in one go with the lock and done after it: what is decided on is what the call before left.
  const [, stored, readers] = ctx.changes
    ? await Promise.all([holdCase(tx, id), find(), withReaders(tx, ctx, bare)])
    : [undefined, seen, before];
  if (stored === undefined) throw new NotFoundError("trajectory");
  const relation = { ...readers, ...peopleOf(stored.value) };
  const resource = { kind: "trajectory", ...relation } as const;
  // Whoever waited for the one who took the case from her may do this no longer.
  if (ctx.changes) ctx.authorise(action, resource);
  const programme = await programmeOf(tx, practiceId, stored.value);
  const closed = closedActions(programme);
  if (closed(action)) throw new NotFoundError("trajectory");
  if (policyRow(action).entersHealth === true) await holdBasis(tx, ctx, id);
  return {
    practiceId,
    relation,
    stored,
    programme,
    may: (other) => !closed(other) && ctx.may(other, resource),
    demand: (other) => {
      if (closed(other)) throw new NotFoundError("trajectory");
      ctx.authorise(other, resource);
    },
    sealer: () => ctx.service.keyring.sealerFor(tx, practiceId),
  };
}

function peopleOf({ coachMembershipId, managerContactId, hrContactId }: Trajectory) {
  return { coachMembershipId, managerContactId, hrContactId };
}

/** Under which membership the caller writes. @throws NotFoundError for who has none */
export function membershipOf({ actor }: Pick<ServiceContext, "actor">): MembershipId {
  if (!("membershipId" in actor)) throw new NotFoundError("membership");
  return actor.membershipId;
}
