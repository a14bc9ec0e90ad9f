import type { Db } from "@hervat/database";
import type { Action, ResourceOf } from "@hervat/domain/policy";
import type { TrajectoryId } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import { relationForEmployer } from "./relations-for-employer.ts";

type CaseAction = { [A in Action]: ResourceOf<A>["kind"] extends "trajectory" ? A : never }[Action];

/**
 * Lets whoever asks do this for one of their own employees.
 *
 * @throws NotFoundError for the employee of someone else
 */
export async function openEmployee(tx: Db, ctx: ServiceContext, action: CaseAction, id: TrajectoryId): Promise<void> {
  ctx.authorise(action, { kind: "trajectory", ...(await relationForEmployer(tx, ctx, id)) });
}
