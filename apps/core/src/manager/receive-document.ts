import type { Db } from "@hervat/database";
import { employerSideRepository } from "@hervat/database/repositories";
import type { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** That this reader has a document now; the first time is kept. */
export async function receiveDocument(tx: Db, ctx: ServiceContext, trajectoryId: TrajectoryId, documentId: string): Promise<void> {
  if (ctx.actor.kind !== "manager" && ctx.actor.kind !== "hr") return;
  const { contactId } = ctx.actor;
  await employerSideRepository(tx, practiceOf(ctx)).receive(trajectoryId, { documentId, contactId, receivedAt: ctx.now() });
}

/** What was said to the one before him is not his to read. @throws NotFoundError */
export async function demandSince(tx: Db, ctx: ServiceContext, trajectoryId: TrajectoryId, on: PlainDate): Promise<void> {
  const since = await employerSideRepository(tx, practiceOf(ctx)).since(trajectoryId);
  const mine = ctx.actor.kind === "hr" ? since.hr : since.manager;
  if (mine !== null && on < mine) throw new NotFoundError("document");
}
