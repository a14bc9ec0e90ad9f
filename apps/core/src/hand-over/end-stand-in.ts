import { handOverRepository } from "@hervat/database/repositories";
import { HandOverId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";

export const EndStandInInput = z.strictObject({ id: HandOverId });
export type EndStandInInput = z.infer<typeof EndStandInInput>;

/** The coach is back sooner: from this moment the stand-in's next call finds nothing. @throws NotFoundError */
export function endStandIn(ctx: ServiceContext, { id }: EndStandInInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("hand-over.end", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const handOvers = handOverRepository(tx, practiceId);
    const found = await handOvers.find(id);
    if (found === undefined) throw new NotFoundError("hand-over");
    await openCase(tx, ctx, "stand-in.arrange", found.trajectoryId);
    if (!(await handOvers.end(id, ctx.now()))) throw new NotFoundError("hand-over");
    await writeAudit(tx, ctx, { action: "trajectory.stand-in-ended", fields: ["coach"], trajectories: [found.trajectoryId] });
    return null;
  });
}
