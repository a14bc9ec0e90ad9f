import { quietClosingRepository, trajectoryRepository } from "@hervat/database/repositories";
import { latest } from "@hervat/domain/calendar";
import { newId, ok, QuietClosingId, type Result } from "@hervat/domain/primitives";
import { lastChange, type MoveRefusal, stopTrajectory } from "@hervat/domain/trajectory";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { toText } from "./quiet-before.ts";
import { stopAtOnce } from "./stop-all.ts";

/**
 * The client died: everything stops at once, and nobody gets another mail. The case reads "stopped" like any other, and nothing says
 * why; what was stopped is kept, so that the owner can put back a mistake.
 */
export function closeQuietly(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<Result<null, MoveRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "trajectory.close-quietly", trajectoryId);
    const before = opened.stored.value;
    const stopped = stopTrajectory(before, { on: latest(lastChange(before), ctx.today()), reason: "order-ended" });
    if (!stopped.ok) return stopped;
    await trajectoryRepository(tx, opened.practiceId).save({ ...opened.stored, value: stopped.value });
    const closedAt = ctx.now();
    const what = await stopAtOnce(tx, ctx, opened, closedAt);
    const closing = { id: newId(QuietClosingId), trajectoryId, closedAt, before: toText({ trajectory: before, ...what }) };
    await quietClosingRepository(tx, await opened.sealer()).add(closing, membershipOf(ctx));
    await writeAudit(tx, ctx, { action: "trajectory.closed-quietly" });
    return ok(null);
  });
}
