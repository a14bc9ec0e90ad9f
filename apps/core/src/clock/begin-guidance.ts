import { programmeRepository, trajectoryRepository } from "@hervat/database/repositories";
import { ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { newestProgramme, ProgrammeKey } from "@hervat/domain/programme";
import { type BeginGuidanceRefusal, beginGuidance } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

export const BeginGuidanceInput = z.strictObject({ trajectoryId: TrajectoryId, programme: ProgrammeKey, on: PlainDate });
export type BeginGuidanceInput = z.infer<typeof BeginGuidanceInput>;

/** A case of which only the law's days were watched becomes guidance in a programme. */
export function beginGuidanceOf(ctx: ServiceContext, input: BeginGuidanceInput): Promise<Result<null, BeginGuidanceRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored, programme: kept } = await openCase(tx, ctx, "trajectory.steer", input.trajectoryId);
    const programme = newestProgramme(await programmeRepository(tx, practiceId).offered(), input.programme);
    if (programme === undefined) throw new NotFoundError("programme");
    const begun = beginGuidance(stored.value, kept, { programme, on: input.on });
    if (!begun.ok) return begun;
    await trajectoryRepository(tx, practiceId).save({ ...stored, value: begun.value });
    await writeAudit(tx, ctx, { action: "trajectory.guidance-begun" });
    return ok(null);
  });
}
