import { handOverRepository } from "@hervat/database/repositories";
import { HandOverId, type TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";

export const EndStandInInput = z.strictObject({ ids: z.array(HandOverId).min(1).max(1_000) });
export type EndStandInInput = z.infer<typeof EndStandInInput>;

/** The coach is back sooner: from this moment the stand-in's next call finds nothing. All of them end, or none. @throws NotFoundError */
export function endStandIn(ctx: ServiceContext, { ids }: EndStandInInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("hand-over.end", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const handOvers = handOverRepository(tx, practiceId);
    const cases: { id: HandOverId; trajectoryId: TrajectoryId }[] = [];
    for (const id of new Set(ids)) {
      const found = await handOvers.find(id);
      if (found === undefined) throw new NotFoundError("hand-over");
      cases.push({ id, trajectoryId: found.trajectoryId });
    }
    // In one order for everyone, as they are given: who waits for a case waits for no circle.
    for (const { id, trajectoryId } of cases.toSorted((one, other) => (one.trajectoryId < other.trajectoryId ? -1 : 1))) {
      await openCase(tx, ctx, "stand-in.arrange", trajectoryId);
      if (!(await handOvers.end(id, ctx.now()))) throw new NotFoundError("hand-over");
    }
    await writeAudit(tx, ctx, {
      action: "trajectory.stand-in-ended",
      fields: ["coach"],
      trajectories: cases.map(({ trajectoryId }) => trajectoryId),
    });
    return null;
  });
}
