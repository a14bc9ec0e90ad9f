import { closingRepository, pauseRepository, trajectoryRepository } from "@hervat/database/repositories";
import { Outcome } from "@hervat/domain/closing";
import { ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { completeTrajectory, type MoveRefusal, StopReason, stopTrajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import { stopWhatComes } from "./stop-all.ts";

export const CloseCaseInput = z.strictObject({
  trajectoryId: TrajectoryId,
  on: PlainDate,
  outcome: Outcome,
  end: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("completed"), evaluatedOn: PlainDate.nullable() }),
    z.strictObject({ kind: z.literal("stopped"), reason: StopReason }),
  ]),
});
export type CloseCaseInput = z.infer<typeof CloseCaseInput>;

export type CloseCaseRefusal = MoveRefusal | { readonly kind: "in-the-future" };

/** Closes a case: says what it led to, and ends what was still to come. */
export function closeCase(
  ctx: ServiceContext,
  { trajectoryId, on, outcome, end }: CloseCaseInput,
): Promise<Result<null, CloseCaseRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "trajectory.steer", trajectoryId);
    if (on > ctx.today()) return { ok: false, refusal: { kind: "in-the-future" } };
    const { value } = opened.stored;
    const ended = end.kind === "completed" ? completeTrajectory(value, { on, ...end }) : stopTrajectory(value, { on, ...end });
    if (!ended.ok) return ended;
    await trajectoryRepository(tx, opened.practiceId).save({ ...opened.stored, value: ended.value });
    await pauseRepository(tx, await opened.sealer()).end(trajectoryId, on);
    await stopWhatComes(tx, ctx, opened, on);
    await closingRepository(tx, opened.practiceId).save({ trajectoryId, outcome, closedOn: on, closedBy: membershipOf(ctx) }, ctx.now());
    await writeAudit(tx, ctx, { action: "trajectory.closed", details: { outcome, end: end.kind } });
    return ok(null);
  });
}
