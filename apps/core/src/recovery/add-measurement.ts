import { energyRepository } from "@hervat/database/repositories";
import { MeasurementId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import { addEntry, EntryInput, keptAs } from "./entry-input.ts";

export const AddMeasurementInput = z.strictObject({ trajectoryId: TrajectoryId, measured: EntryInput });
export type AddMeasurementInput = z.infer<typeof AddMeasurementInput>;

type EntryRefusal = { readonly kind: "in-the-future" };
/** Somebody put another entry in its place, or took it out, since it was read. */
type ChangedElsewhere = { readonly kind: "changed-elsewhere" };

/** One thing of one day. A later number of the same day goes before the earlier one; none is changed. */
export function addMeasurement(ctx: ServiceContext, { trajectoryId, measured }: AddMeasurementInput): Promise<Result<null, EntryRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "energy.change", trajectoryId);
    if (measured.on > ctx.today()) return refuse({ kind: "in-the-future" });
    await addEntry(tx, await opened.sealer(), trajectoryId, measured);
    await writeAudit(tx, ctx, { action: "energy.measured", fields: ["energy"] });
    return ok(null);
  });
}

export const CorrectMeasurementInput = z.strictObject({ trajectoryId: TrajectoryId, id: MeasurementId, measured: EntryInput });
export type CorrectMeasurementInput = z.infer<typeof CorrectMeasurementInput>;

/** Puts a right entry in the place of a wrong one of the same kind; the wrong one stays in the books and counts no more. */
export function correctMeasurement(
  ctx: ServiceContext,
  { trajectoryId, id, measured }: CorrectMeasurementInput,
): Promise<Result<null, EntryRefusal | ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "energy.change", trajectoryId);
    if (measured.on > ctx.today()) return refuse({ kind: "in-the-future" });
    const sealer = await opened.sealer();
    const by = { at: ctx.now(), membershipId: membershipOf(ctx) };
    const energy = energyRepository(tx, sealer);
    const kind = keptAs(measured.kind);
    if (!(await energy.knows(kind, trajectoryId, id))) throw new NotFoundError("entry");
    if (!(await energy.remove(kind, trajectoryId, id, by))) return refuse({ kind: "changed-elsewhere" });
    await addEntry(tx, sealer, trajectoryId, measured);
    await writeAudit(tx, ctx, { action: "energy.corrected", fields: ["energy"] });
    return ok(null);
  });
}

export const RemoveMeasurementInput = z.strictObject({
  trajectoryId: TrajectoryId,
  id: MeasurementId,
  kind: z.enum(["measurement", "diary", "home"]),
});
export type RemoveMeasurementInput = z.infer<typeof RemoveMeasurementInput>;

/** Takes an entry out. Its row stays, and the audit tells who did it. */
export function removeMeasurement(ctx: ServiceContext, { trajectoryId, id, kind }: RemoveMeasurementInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "energy.remove", trajectoryId);
    const by = { at: ctx.now(), membershipId: membershipOf(ctx) };
    const removed = await energyRepository(tx, await opened.sealer()).remove(kind, trajectoryId, id, by);
    if (!removed) throw new NotFoundError("entry");
    await writeAudit(tx, ctx, { action: "energy.removed", fields: ["energy"] });
    return ok(null);
  });
}
