import { sicknessRepository } from "@hervat/database/repositories";
import { checkUwvEnd, sicknessClock, UwvEndOfWaitingPeriod, type UwvEndRefusal } from "@hervat/domain/poortwachter";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "./open-case.ts";

export const SaveUwvEndInput = z.strictObject({ trajectoryId: TrajectoryId, end: UwvEndOfWaitingPeriod.nullable() });
export type SaveUwvEndInput = z.infer<typeof SaveUwvEndInput>;
export type SaveUwvEndRefusal = UwvEndRefusal | { readonly kind: "no-clock" };

/** The end of the waiting period as UWV's letter names it; null goes back to our own count. */
export function saveUwvEnd(ctx: ServiceContext, { trajectoryId, end }: SaveUwvEndInput): Promise<Result<null, SaveUwvEndRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "sickness.change", trajectoryId);
    const sickness = sicknessRepository(tx, practiceId);
    const record = await sickness.find(trajectoryId);
    const clock = sicknessClock(record);
    if (clock.kind === "no-clock") return refuse({ kind: "no-clock" });
    const checked = end === null ? ok(null) : checkUwvEnd(clock.current, end);
    if (!checked.ok) return checked;
    await sickness.saveFacts(trajectoryId, { ...record.facts, uwvEndOfWaitingPeriod: checked.value }, record);
    await writeAudit(tx, ctx, { action: "sickness.changed", fields: ["uwv"] });
    return ok(null);
  });
}
