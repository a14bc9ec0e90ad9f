import { installedPluginRepository, pluginStepRepository } from "@hervat/database/repositories";
import { pluginUse } from "@hervat/domain/plugins";
import { InstalledPluginId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const PluginVersionInput = z.strictObject({ versionId: InstalledPluginId });
export type PluginVersionInput = z.infer<typeof PluginVersionInput>;

export const RemoveRefusal = z.discriminatedUnion("kind", [
  /** Reports were made of it, and must be able to be made again. */
  z.strictObject({ kind: z.literal("was-used") }),
  z.strictObject({ kind: z.literal("is-tried") }),
]);
export type RemoveRefusal = z.infer<typeof RemoveRefusal>;

/** Takes away the file of a version that never made a report. @throws NotFoundError */
export function removePlugin(ctx: ServiceContext, { versionId }: PluginVersionInput): Promise<Result<null, RemoveRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.install", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const plugins = installedPluginRepository(tx, practiceId);
    const installed = await plugins.find(versionId);
    if (installed === undefined || installed.removedAt !== null) throw new NotFoundError("plugin");
    const kind = ReportKindKey.safeParse(installed.kind).data;
    const steps = kind === undefined ? [] : await pluginStepRepository(tx, practiceId).ofKind(kind);
    const { used, trial } = pluginUse(steps.map(({ step }) => step));
    if (used.has(versionId) || (await plugins.isNamed(installed))) return refuse({ kind: "was-used" });
    if (trial?.choice.versionId === versionId) return refuse({ kind: "is-tried" });
    await plugins.remove(versionId, ctx.now());
    const { pluginId: plugin, pluginVersion: version } = installed;
    await writeAudit(tx, ctx, { action: "plugin.removed", details: { plugin, version } });
    return ok(null);
  });
}
