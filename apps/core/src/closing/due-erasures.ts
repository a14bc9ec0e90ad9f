import { practiceRepository, readRetention } from "@hervat/database/repositories";
import { yearsAfter } from "@hervat/domain/calendar";
import { erasureDue } from "@hervat/domain/closing";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { HoldReason } from "@hervat/domain/retention";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const DueErasures = z.array(
  z.strictObject({
    trajectoryId: TrajectoryId,
    code: z.string(),
    /** From which day it is to be erased; null where the guidance still runs and it is held or asked. */
    due: PlainDate.nullable(),
    because: z.enum(["withdrawn", "retention", "kept-until"]),
    /** Its day has come. */
    isDue: z.boolean(),
    /** Why nobody may erase it, and until when; null while nothing stands in the way. */
    held: z.strictObject({ reason: HoldReason, until: PlainDate.nullable() }).nullable(),
    /** Somebody asked to erase it, and another one has to agree. */
    asked: z.boolean(),
  }),
);
export type DueErasures = z.infer<typeof DueErasures>;

/** The dossiers whose day has come, that are held, or whose erasure waits for a second person. Nothing goes by itself. */
export function readDueErasures(ctx: ServiceContext): Promise<DueErasures> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("privacy.read-due", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const today = ctx.today();
    const profile = await practiceRepository(tx, practiceId).profile();
    if (profile === undefined) throw new NotFoundError("practice");
    const years = profile.retentionYears;
    const found = await readRetention(tx, practiceId, { on: today, endedBefore: yearsAfter(today, -years) });
    return found.flatMap(({ trajectoryId, code, heldFor, heldUntil, asked, ...facts }) => {
      const due = erasureDue({ ...facts, years });
      const isDue = due !== null && due <= today;
      const held = heldFor === null ? null : { reason: heldFor, until: heldUntil };
      if (!isDue && held === null && !asked) return [];
      const because = facts.keptUntil !== null ? "kept-until" : facts.withdrawnOn !== null ? "withdrawn" : "retention";
      return [{ trajectoryId, code, due, because, isDue, held, asked }];
    });
  });
}
