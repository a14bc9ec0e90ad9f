import { membershipRepository } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openOwnCase } from "./open-own-case.ts";

export const ChangeViewInput = z.strictObject({ trajectoryId: TrajectoryId, calm: z.boolean() });

/** She wants to see one thing at a time, or everything again; on every device of hers. */
export function changeView(ctx: ServiceContext, { trajectoryId, calm }: z.infer<typeof ChangeViewInput>): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openOwnCase(tx, ctx, "own.change-view", trajectoryId);
    await membershipRepository(tx, practiceId).saveCalm(membershipOf(ctx), calm);
    return null;
  });
}
