import { energyRepository } from "@hervat/database/repositories";
import { CapacityItem, EnergyMeasurement, LoadItem } from "@hervat/domain/energy";
import { MeasurementId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

const told = { on: PlainDate, by: z.enum(["client", "coach"]) };

export const AddMeasurementInput = z.strictObject({
  trajectoryId: TrajectoryId,
  measured: z.discriminatedUnion("kind", [
    z.strictObject({ ...told, kind: z.literal("recovery"), hoursToRecover: z.number().min(0).max(240) }),
    z.strictObject({ ...told, kind: z.literal("load"), item: LoadItem, score: z.int().min(0).max(10) }),
    z.strictObject({ ...told, kind: z.literal("capacity"), item: CapacityItem, score: z.int().min(0).max(10) }),
  ]),
});
export type AddMeasurementInput = z.infer<typeof AddMeasurementInput>;

/** One number on one day. A later number of the same day goes before the earlier one; none is changed. */
export function addMeasurement(
  ctx: ServiceContext,
  { trajectoryId, measured }: AddMeasurementInput,
): Promise<Result<null, { kind: "in-the-future" }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "energy.change", trajectoryId);
    if (measured.on > ctx.today()) return refuse({ kind: "in-the-future" });
    const measurement = EnergyMeasurement.parse({ ...measured, id: newId(MeasurementId), trajectoryId });
    await energyRepository(tx, await opened.sealer()).addMeasurements([measurement]);
    await writeAudit(tx, ctx, { action: "energy.measured", fields: ["energy"] });
    return ok(null);
  });
}
