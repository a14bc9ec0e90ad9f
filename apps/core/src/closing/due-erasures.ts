import { readRetention } from "@hervat/database/repositories";
import { yearsAfter } from "@hervat/domain/calendar";
import { erasureDue } from "@hervat/domain/closing";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { RETENTION_YEARS } from "@hervat/domain/privacy";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const DueErasures = z.array(
  z.strictObject({
    trajectoryId: TrajectoryId,
    code: z.string(),
    due: PlainDate,
    because: z.enum(["withdrawn", "retention", "kept-until"]),
  }),
);
export type DueErasures = z.infer<typeof DueErasures>;

/** The dossiers whose day has come. Nothing goes by itself: a person looks at what goes and erases it, or says why it stays. */
export function readDueErasures(ctx: ServiceContext): Promise<DueErasures> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("privacy.read-due", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const today = ctx.today();
    const found = await readRetention(tx, practiceId, { on: today, endedBefore: yearsAfter(today, -RETENTION_YEARS) });
    return found.flatMap(({ trajectoryId, code, ...facts }) => {
      const due = erasureDue(facts);
      if (due === null || due > today) return [];
      const because = facts.keptUntil !== null ? "kept-until" : facts.withdrawnOn !== null ? "withdrawn" : "retention";
      return [{ trajectoryId, code, due, because }];
    });
  });
}
