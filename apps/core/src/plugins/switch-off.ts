import { installedPluginRepository } from "@hervat/database/repositories";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import type { PluginVersionInput } from "./remove-plugin.ts";

/**
 * From now on it makes no new report: what ships does, where it was in use. What it made stays, and prints as it was agreed.
 * @throws NotFoundError
 */
export function switchOffPlugin(ctx: ServiceContext, input: PluginVersionInput): Promise<null> {
  return switchPlugin(ctx, input, { at: ctx.now(), by: membershipOf(ctx) });
}

/** Everything is as it was before it was switched off, as far as nobody chose something else meanwhile. @throws NotFoundError */
export function switchOnPlugin(ctx: ServiceContext, input: PluginVersionInput): Promise<null> {
  return switchPlugin(ctx, input, null);
}

function switchPlugin(
  ctx: ServiceContext,
  { versionId }: PluginVersionInput,
  off: Parameters<ReturnType<typeof installedPluginRepository>["setDisabled"]>[1],
): Promise<null> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.activate", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const plugins = installedPluginRepository(tx, practiceId);
    const installed = await plugins.find(versionId);
    if (installed === undefined || installed.removedAt !== null) throw new NotFoundError("plugin");
    // Who comes second finds it as she wished it.
    if (!(await plugins.setDisabled(versionId, off))) return null;
    const { kind, pluginId: plugin, pluginVersion: version } = installed;
    await writeAudit(tx, ctx, { action: off === null ? "plugin.switched-on" : "plugin.switched-off", details: { kind, plugin, version } });
    return null;
  });
}
