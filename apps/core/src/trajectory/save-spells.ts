import { sicknessRepository } from "@hervat/database/repositories";
import { parseSpells, type SpellRefusal } from "@hervat/domain/poortwachter";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "./open-case.ts";

export const SaveSpellsInput = z.strictObject({
  trajectoryId: TrajectoryId,
  /** As typed: what is wrong with them is told per spell. */
  spells: z
    .array(z.strictObject({ from: z.string().max(10), to: z.string().max(10).nullable(), leaveAfter: z.int().min(0).max(400) }))
    .max(50),
});
export type SaveSpellsInput = z.infer<typeof SaveSpellsInput>;

export type SaveSpellsRefusal = SpellRefusal | { readonly kind: "spell-in-the-future"; readonly index: number };

/** Days of sickness as they are known now: a recovery, a new spell, a correction. The whole timeline follows from them. */
export function saveSpells(ctx: ServiceContext, { trajectoryId, spells }: SaveSpellsInput): Promise<Result<null, SaveSpellsRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "sickness.change", trajectoryId);
    const read = parseSpells(spells);
    if (!read.ok) return read;
    const today = ctx.today();
    const future = spells.findIndex(({ from, to }) => from > today || (to ?? "") > today);
    if (future !== -1) return refuse({ kind: "spell-in-the-future", index: future });
    await sicknessRepository(tx, practiceId).saveSpells(new Map([[trajectoryId, read.value]]));
    await writeAudit(tx, ctx, { action: "sickness.changed", fields: ["spells"] });
    return ok(null);
  });
}
