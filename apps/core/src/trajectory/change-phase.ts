import { phaseRepository } from "@hervat/database/repositories";
import { ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { type AdvancePhaseRefusal, advancePhase, type StepBackRefusal, stepBackPhase } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { readExtension } from "../recovery/read-extension.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "./open-case.ts";

export const ChangePhaseInput = z.discriminatedUnion("direction", [
  z.strictObject({ trajectoryId: TrajectoryId, direction: z.literal("forward"), on: PlainDate }),
  z.strictObject({ trajectoryId: TrajectoryId, direction: z.literal("back"), on: PlainDate, reason: z.string().max(2_000) }),
]);
export type ChangePhaseInput = z.infer<typeof ChangePhaseInput>;

/** The coach judges that a client is ready for the next phase, or needs the one before again. An extension is entered once the employer agreed. */
export function changePhase(ctx: ServiceContext, input: ChangePhaseInput): Promise<Result<null, AdvancePhaseRefusal | StepBackRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "phase.change", input.trajectoryId);
    const trajectory = opened.stored.value;
    const phases = phaseRepository(tx, await opened.sealer());
    const course = await phases.find(trajectory.id);
    const { programme } = opened;
    const extension = await readExtension(tx, opened.practiceId, trajectory.id, ctx.today());
    const changed =
      input.direction === "forward"
        ? advancePhase(trajectory, programme, course, { on: input.on, extensionAgreed: extension.state === "agreed" })
        : stepBackPhase(trajectory, programme, course, input);
    if (!changed.ok) return changed;
    await phases.saveMany([changed.value]);
    await writeAudit(tx, ctx, { action: "phase.changed", fields: ["phase"] });
    return ok(null);
  });
}
