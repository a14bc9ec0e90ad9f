import { trajectoryRepository } from "@hervat/database/repositories";
import { accessEndsSoon } from "@hervat/domain/closing";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const OwnCase = z.strictObject({
  trajectoryId: TrajectoryId,
  startedOn: PlainDate,
  endedOn: PlainDate.nullable(),
  /** The last day that this case opens, once it is near. */
  accessEnds: PlainDate.nullable(),
});
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
      .map(({ value }) => {
        const ended = endedOn(value);
        return { trajectoryId: value.id, startedOn: value.startedOn, endedOn: ended, accessEnds: accessEndsSoon(ended, ctx.today()) };
      })
      .toSorted((one, other) => (one.startedOn < other.startedOn ? 1 : -1));
  });
}
