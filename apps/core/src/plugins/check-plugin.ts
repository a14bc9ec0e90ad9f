import { PluginChoice } from "@hervat/domain/plugins";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openChoice } from "./find-plugin.ts";
import { PluginTrouble, pluginTrouble } from "./plugin-sentence.ts";

export const CheckInput = z.strictObject({ kind: ReportKindKey, ...PluginChoice.shape });
export type CheckInput = z.infer<typeof CheckInput>;

export const Checked = z.strictObject({
  pluginId: z.string(),
  pluginVersion: z.string(),
  /** The hash of its manifest, and so of every file. */
  hash: z.string(),
  host: z.string(),
  base: z.string(),
  /** Its samples by the path in its package, and what went wrong with each; null when it was made. */
  samples: z.array(z.strictObject({ path: z.string(), trouble: PluginTrouble.nullable() })),
});
export type Checked = z.infer<typeof Checked>;

/** Makes every sample of a version once more, so that its author can be told which of them goes wrong: no data of a case is in it. */
export async function checkPlugin(
  ctx: ServiceContext,
  { kind, ...choice }: CheckInput,
): Promise<Result<Checked, { kind: "not-usable"; trouble: PluginTrouble }>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.read", { kind: "practice", practiceId });
  const chosen = await ctx.inTransaction((tx) => openChoice({ tx, practiceId, plugins: ctx.service.plugins }, kind, choice));
  if (!chosen.ok) return refuse({ kind: "not-usable", trouble: pluginTrouble(chosen.refusal, ctx.language) });
  const { plugin, options } = chosen.value;
  const { id: pluginId, version: pluginVersion, host, base } = plugin.manifest;
  const samples = [];
  for (const [name, view] of plugin.samples) {
    const made = await ctx.service.engine.renderHtml({ plugin, view, options });
    samples.push({ path: `samples/${name}.json`, trouble: made.ok ? null : pluginTrouble(made.refusal, ctx.language) });
  }
  return ok({ pluginId, pluginVersion, hash: plugin.hash, host, base, samples });
}
