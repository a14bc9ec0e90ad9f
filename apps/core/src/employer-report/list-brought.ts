import { type BroughtReport, broughtReportRepository } from "@hervat/database/repositories";
import { BroughtReportId } from "@hervat/domain/primitives";
import { z } from "zod";
import { explainPlugin, PluginExplained } from "../plugins/explain-plugin.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readEmployerFile } from "./read-file.ts";

export const BroughtShown = z.strictObject({
  id: BroughtReportId,
  employer: z.string(),
  pluginId: z.string(),
  pluginVersion: z.string(),
  status: z.enum(["draft", "offered", "taken", "declined"]),
  broughtAt: z.date(),
  offeredAt: z.date().nullable(),
  answeredAt: z.date().nullable(),
  /** In words; null where this Hervat cannot open it any more. */
  explained: PluginExplained.nullable(),
});
export type BroughtShown = z.infer<typeof BroughtShown>;

/** What HR of this employer brought, and what came of it; the newest first. */
export function listBrought(ctx: ServiceContext): Promise<BroughtShown[]> {
  ctx.authorise("employer-report.read", { kind: "practice", practiceId: practiceOf(ctx) });
  return readBrought(ctx, () => true);
}

/** What employers offer the practice and nobody answered; the newest first. */
export function listOffered(ctx: ServiceContext): Promise<BroughtShown[]> {
  ctx.authorise("plugin.install", { kind: "practice", practiceId: practiceOf(ctx) });
  return readBrought(ctx, ({ status }) => status === "offered");
}

function readBrought(ctx: ServiceContext, wanted: (one: BroughtReport) => boolean): Promise<BroughtShown[]> {
  return ctx.inTransaction(async (tx) => {
    const reports = broughtReportRepository(tx, practiceOf(ctx));
    const shown: BroughtShown[] = [];
    for (const one of (await reports.list()).filter(wanted).toReversed()) {
      const bytes = await reports.file(one.id);
      const plugin = bytes && (await readEmployerFile(ctx, bytes));
      const { id, employer, pluginId, pluginVersion, status, broughtAt, offeredAt, answeredAt } = one;
      const explained = plugin?.ok ? explainPlugin(plugin.value, ctx.language) : null;
      shown.push({ id, employer, pluginId, pluginVersion, status, broughtAt, offeredAt, answeredAt, explained });
    }
    return shown;
  });
}
