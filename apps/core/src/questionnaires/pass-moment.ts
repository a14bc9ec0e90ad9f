import { passedMomentRepository } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { Moment } from "@hervat/domain/programme";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

/** `passed: false` takes it back: the moment waits again as long as it lasts. */
export const PassMomentInput = z.strictObject({ trajectoryId: TrajectoryId, moment: Moment, passed: z.boolean() });
export type PassMomentInput = z.infer<typeof PassMomentInput>;

/** The coach asks this client nothing at this moment of the programme; until then it waits for her on the first page. */
export function passMoment(ctx: ServiceContext, { trajectoryId, moment, passed }: PassMomentInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "questionnaire.ask", trajectoryId);
    const moments = passedMomentRepository(tx, practiceId);
    if (passed) await moments.add(trajectoryId, moment, { on: ctx.today(), by: membershipOf(ctx) });
    else await moments.remove(trajectoryId, moment);
    await writeAudit(tx, ctx, { action: passed ? "questionnaire.moment-passed" : "questionnaire.moment-taken-back" });
    return null;
  });
}
