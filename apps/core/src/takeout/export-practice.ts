import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { planTakeout } from "./plan-takeout.ts";
import { recordTakeout } from "./prepare-takeout.ts";
import { writeFolder } from "./write-folder.ts";

/** The practice into an empty folder, by whoever has a shell; it stands in the log of every case before the first file is written. */
export async function exportPractice(
  ctx: ServiceContext,
  { reason, folder }: { readonly reason: string; readonly folder: string },
): Promise<{ clients: number; files: number }> {
  ctx.authorise("practice.take-out", { kind: "practice", practiceId: practiceOf(ctx) });
  const takeout = await ctx.inTransaction(async (tx) => {
    const planned = await planTakeout(tx, ctx);
    await recordTakeout(tx, ctx, planned, { reason, only: null });
    return planned;
  });
  await writeFolder(takeout.entries, folder);
  return { clients: takeout.clients, files: takeout.entries.length };
}
