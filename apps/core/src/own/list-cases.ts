import { trajectoryRepository } from "@hervat/database/repositories";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const OwnCase = z.strictObject({ trajectoryId: TrajectoryId, startedOn: PlainDate, endedOn: PlainDate.nullable() });
export type OwnCase = z.infer<typeof OwnCase>;

/** The cases of the client that are open to her, the latest first: nearly always one. */
export function listOwnCases(ctx: ServiceContext): Promise<OwnCase[]> {
  const { actor } = ctx;
  if (actor.kind !== "client") throw new NotFoundError("trajectory");
  const practiceId = practiceOf(ctx);
  ctx.authorise("own.list", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const found = await trajectoryRepository(tx, practiceId).findMany(actor.trajectoryIds);
    return found
      .map(({ value }) => ({ trajectoryId: value.id, startedOn: value.startedOn, endedOn: endedOn(value) }))
      .toSorted((one, other) => (one.startedOn < other.startedOn ? 1 : -1));
  });
}
