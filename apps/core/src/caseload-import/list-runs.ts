import { importRuns, memberships, people } from "@hervat/database/schema";
import { mayUndoImport } from "@hervat/domain/caseload-import";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { mayTakeBack } from "./undo-import.ts";

/** An import that was done. `by` is null when it came from the command line. */
export const ShownRun = z.strictObject({
  id: z.string(),
  at: z.date(),
  by: z.string().nullable(),
  imported: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  undoneAt: z.date().nullable(),
  mayUndo: z.boolean(),
});
export type ShownRun = z.infer<typeof ShownRun>;

const MOST_RUNS = 10;

/** The last imports of the practice, the newest first. */
export async function listRuns(ctx: ServiceContext): Promise<ShownRun[]> {
  const tenant = practiceOf(ctx);
  ctx.authorise("import.read", { kind: "practice", practiceId: tenant });
  return ctx.inTransaction(async (tx) => {
    const rows = await tx
      .select({
        id: importRuns.id,
        at: importRuns.createdAt,
        by: people.name,
        imported: importRuns.imported,
        unchanged: importRuns.unchanged,
        rejected: importRuns.rejected,
        undoneAt: importRuns.undoneAt,
        membershipId: importRuns.membershipId,
      })
      .from(importRuns)
      .leftJoin(memberships, and(eq(memberships.tenantId, importRuns.tenantId), eq(memberships.id, importRuns.membershipId)))
      .leftJoin(people, eq(people.id, memberships.personId))
      .where(eq(importRuns.tenantId, tenant))
      .orderBy(desc(importRuns.createdAt), desc(importRuns.id))
      .limit(MOST_RUNS);
    return rows.map(({ membershipId, ...run }) => ({
      ...run,
      mayUndo: mayTakeBack(ctx, { membershipId }) && mayUndoImport({ createdAt: run.at, undoneAt: run.undoneAt }, ctx.now()).ok,
    }));
  });
}
