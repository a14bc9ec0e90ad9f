import type { CoachRouter } from "@hervat/core/coach-router";
import type { inferRouterOutputs } from "@trpc/server";
import type { PluginHealth } from "./use-plugins.ts";

type Checked = Extract<inferRouterOutputs<CoachRouter>["plugin"]["check"], { ok: true }>["value"];

/** What the author of a plugin needs to find the fault: code, version and the path of a sample. In English, as her code is, and without data. */
export function errorText(
  { pluginId, pluginVersion }: Pick<PluginHealth, "pluginId" | "pluginVersion">,
  { code, at }: { readonly code: string; readonly at: string | null },
  checked: Checked | undefined,
): string {
  const failing =
    checked?.samples.find(({ trouble }) => trouble?.code === code) ?? checked?.samples.find(({ trouble }) => trouble !== null);
  const sample = failing?.path ?? (checked === undefined ? "not opened" : "none of its samples fails");
  return [
    `plugin: ${pluginId} ${pluginVersion}`,
    `code: ${code}`,
    ...(at === null ? [] : [`at: ${at}`]),
    `sample: ${sample}`,
    ...(checked === undefined ? [] : [`host: ${checked.host}, paper: ${checked.base}, manifest: ${checked.hash}`]),
  ].join("\n");
}
