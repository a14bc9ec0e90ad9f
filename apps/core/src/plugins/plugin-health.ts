import {
  type InstalledPlugin,
  installedPluginRepository,
  type PluginHealth as Measured,
  pluginRunRepository,
} from "@hervat/database/repositories";
import { InstalledPluginId } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { kindName } from "./explain-plugin.ts";
import { openInstalled } from "./find-plugin.ts";
import { KeptFailure } from "./kept-failure.ts";
import { PluginTrouble, pluginTrouble } from "./plugin-sentence.ts";
import type { ShelfRefusal } from "./plugin-shelf.ts";

/** Of what was made in these days. */
export const HEALTH_DAYS = 30;

export const PluginHealthShown = z.strictObject({
  /** Null for one that ships. */
  versionId: InstalledPluginId.nullable(),
  kind: ReportKindKey.nullable(),
  kindName: z.string(),
  pluginId: z.string(),
  pluginVersion: z.string(),
  state: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("loaded") }),
    z.strictObject({ kind: z.literal("refused"), trouble: PluginTrouble }),
    z.strictObject({ kind: z.literal("switched-off") }),
    z.strictObject({ kind: z.literal("removed") }),
  ]),
  made: z.int(),
  failed: z.int(),
  p50: z.int().nullable(),
  p95: z.int().nullable(),
  /** How much memory a document of it took at most, in bytes. */
  peakBytes: z.int().nullable(),
  lastAt: z.date().nullable(),
  failure: z.strictObject({ at: z.date(), trouble: PluginTrouble }).nullable(),
});
export type PluginHealthShown = z.infer<typeof PluginHealthShown>;

/** How every version does here: whether it opens, when it last made something, how long that takes and what went wrong. */
export function readPluginHealth(ctx: ServiceContext): Promise<PluginHealthShown[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const source = { tx, practiceId, plugins: ctx.service.plugins };
    const since = new Date(ctx.now().getTime() - HEALTH_DAYS * 24 * 3_600_000);
    const measured = await pluginRunRepository(tx, practiceId).health(since);
    const how = (id: string, version: string) =>
      figures(
        ctx,
        measured.find((one) => one.pluginId === id && one.pluginVersion === version),
      );
    const shown: PluginHealthShown[] = [];
    for (const kind of ReportKindKey.options) {
      const shipped = await source.plugins.shipped(kind);
      const version = shipped.ok ? shipped.value.manifest.version : "";
      const name = { versionId: null, kind, kindName: kindName(kind, ctx.language), pluginId: kind, pluginVersion: version };
      shown.push({ ...name, state: stateOf(ctx, shipped), ...how(kind, version) });
    }
    for (const one of (await installedPluginRepository(tx, practiceId).list()).toReversed()) {
      const state = one.removedAt === null ? standing(one, stateOf(ctx, await openInstalled(source, one))) : ({ kind: "removed" } as const);
      shown.push({ ...nameOf(ctx, one), state, ...how(one.pluginId, one.pluginVersion) });
    }
    return shown;
  });
}

function nameOf({ language }: ServiceContext, { id, kind, pluginId, pluginVersion }: InstalledPlugin) {
  return { versionId: id, kind: ReportKindKey.safeParse(kind).data ?? null, kindName: kindName(kind, language), pluginId, pluginVersion };
}

/** One that does not open says so, switched off or not. */
function standing({ disabledAt }: InstalledPlugin, opened: PluginHealthShown["state"]): PluginHealthShown["state"] {
  return opened.kind === "loaded" && disabledAt !== null ? { kind: "switched-off" } : opened;
}

function stateOf({ language }: ServiceContext, opened: { ok: true } | { ok: false; refusal: ShelfRefusal }): PluginHealthShown["state"] {
  return opened.ok ? { kind: "loaded" } : { kind: "refused", trouble: pluginTrouble(opened.refusal, language) };
}

function figures({ language }: ServiceContext, measured: Measured | undefined) {
  if (measured === undefined) return { made: 0, failed: 0, p50: null, p95: null, peakBytes: null, lastAt: null, failure: null };
  const { made, failed, p50, p95, peakBytes, lastAt, lastFailure, lastFailureAt } = measured;
  const kept = KeptFailure.safeParse(lastFailure).data;
  const failure = kept === undefined || lastFailureAt === null ? null : { at: lastFailureAt, trouble: pluginTrouble(kept, language) };
  return { made, failed, p50, p95, peakBytes, lastAt, failure };
}
