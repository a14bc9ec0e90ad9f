import { assignmentRepository, StaleSaveError } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { Assignment } from "@hervat/domain/referral";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

export const SaveAssignmentInput = z.strictObject({
  trajectoryId: TrajectoryId,
  /** The state that was seen; 0 where there was none. */
  seen: z.int().nonnegative(),
  assignment: Assignment,
});
export type SaveAssignmentInput = z.infer<typeof SaveAssignmentInput>;

/** Records what was ordered, anew: what stood before stays to be read. @throws NotFoundError, StaleSaveError */
export function saveAssignment(ctx: ServiceContext, { trajectoryId, seen, assignment }: SaveAssignmentInput): Promise<{ number: number }> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "assignment.change", trajectoryId);
    const assignments = assignmentRepository(tx, practiceId);
    const [newest] = await assignments.history(trajectoryId);
    if ((newest?.number ?? 0) !== seen) throw new StaleSaveError("assignment", trajectoryId);
    const number = seen + 1;
    await assignments.add({ trajectoryId, number, recordedAt: ctx.now(), assignment }, membershipOf(ctx));
    return { number };
  });
}
