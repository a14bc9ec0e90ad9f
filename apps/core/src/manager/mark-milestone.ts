import { employerSideRepository, sicknessRepository } from "@hervat/database/repositories";
import { MilestoneKey, recordMilestone, sicknessClock } from "@hervat/domain/poortwachter";
import { ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openEmployee } from "./open-employee.ts";

export const MarkMilestoneInput = z.strictObject({ trajectoryId: TrajectoryId, key: MilestoneKey, on: PlainDate });
export type MarkMilestoneInput = z.infer<typeof MarkMilestoneInput>;

export type MarkMilestoneRefusal =
  | { readonly kind: "already-recorded" | "in-the-future" | "no-clock" | "not-yours" }
  | { readonly kind: "before-first-sick-day"; readonly firstSickDay: PlainDate };

/** A step of the law that the employer took: the step and its day, and nothing of what it held. */
export function markMilestone(
  ctx: ServiceContext,
  { trajectoryId, key, on }: MarkMilestoneInput,
): Promise<Result<null, MarkMilestoneRefusal>> {
  return ctx.inTransaction(async (tx) => {
    await openEmployee(tx, ctx, "manager.mark-milestone-done", trajectoryId);
    const practiceId = practiceOf(ctx);
    const sickness = sicknessRepository(tx, practiceId);
    await sickness.hold(trajectoryId);
    const clock = sicknessClock(await sickness.find(trajectoryId));
    if (clock.kind === "no-clock") return refuse({ kind: "no-clock" });
    const milestone = clock.current.milestones.find((one) => one.key === key);
    if (milestone?.nature !== "obligation" || !milestone.actors.includes("employer")) return refuse({ kind: "not-yours" });
    const met = { key, place: "here" as const, on };
    // That it was done elsewhere on a day nobody knew stays as the practice recorded it.
    if (clock.current.facts.done.some((done) => done.key === key && done.on === null)) return refuse({ kind: "already-recorded" });
    const recorded = recordMilestone(clock.current, met, ctx.today());
    if (!recorded.ok) return recorded;
    await employerSideRepository(tx, practiceId).addMilestone(trajectoryId, met);
    await writeAudit(tx, ctx, { details: { milestone: key } });
    return ok(null);
  });
}
