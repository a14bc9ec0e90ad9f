import type { Db } from "@hervat/database";
import { type Batch, batchRepository } from "@hervat/database/repositories";
import type { Action, ResourceOf } from "@hervat/domain/policy";
import type { BatchId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

type BatchAction = { [A in Action]: ResourceOf<A>["kind"] extends "batch" ? A : never }[Action];

/** What the policy must know of a batch. */
export function batchFacts(ctx: ServiceContext, { startedBy, audience }: Pick<Batch, "startedBy" | "audience">) {
  return { kind: "batch" as const, practiceId: practiceOf(ctx), startedBy, audience };
}

/**
 * A batch that whoever asks may do this to.
 *
 * @throws NotFoundError
 */
export async function openBatch(tx: Db, ctx: ServiceContext, action: BatchAction, id: BatchId): Promise<Batch> {
  const batch = await batchRepository(tx, practiceOf(ctx)).find(id);
  if (batch === undefined) throw new NotFoundError("batch");
  ctx.authorise(action, batchFacts(ctx, batch));
  return batch;
}
