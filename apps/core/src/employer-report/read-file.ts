import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { Plugin } from "@hervat/report-engine";
import { z } from "zod";
import { PluginTrouble, pluginTrouble } from "../plugins/plugin-sentence.ts";
import { SHIPPED_KINDS } from "../plugins/plugin-shelf.ts";
import type { ServiceContext } from "../service-context.ts";

/** Why a file of an employer is no report that the practice could take. */
export const EmployerFileRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("file-refused"), trouble: PluginTrouble }),
  z.strictObject({ kind: z.literal("name-is-ours"), pluginId: z.string() }),
  /** An employer brings what the employer reads, and nothing else. */
  z.strictObject({ kind: z.literal("other-audience") }),
]);
export type EmployerFileRefusal = z.infer<typeof EmployerFileRefusal>;

/** Opens a file as it came and runs none of its code. */
export async function readEmployerFile(ctx: ServiceContext, bytes: Uint8Array): Promise<Result<Plugin, EmployerFileRefusal>> {
  const { readPackageFile } = await import("@hervat/report-engine");
  const file = await readPackageFile(bytes);
  if (!file.ok) return refuse({ kind: "file-refused", trouble: pluginTrouble(file.refusal, ctx.language) });
  const { plugin } = file.value;
  if (SHIPPED_KINDS.includes(plugin.manifest.id)) return refuse({ kind: "name-is-ours", pluginId: plugin.manifest.id });
  return plugin.manifest.audience === "manager" ? ok(plugin) : refuse({ kind: "other-audience" });
}
