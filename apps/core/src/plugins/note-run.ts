import { type PluginRun, pluginRunRepository } from "@hervat/database/repositories";
import type { PracticeId, Result } from "@hervat/domain/primitives";
import type { RenderedHtml, RenderRefusal } from "@hervat/report-engine";
import type { Service } from "../service-context.ts";
import { keptFailure } from "./kept-failure.ts";
import type { ShelvedPlugin } from "./plugin-shelf.ts";

/** One document of a plugin: how long it took, how much memory it had in use at most, and why there is none. */
export interface NotedRun {
  readonly plugin: ShelvedPlugin;
  readonly ms: number;
  /** Null when none was made. */
  readonly peakBytes: number | null;
  readonly refusal: RenderRefusal | null;
}

/** Makes a document and measures it. */
export async function timed<Value extends Pick<RenderedHtml, "peakBytes">, Refusal extends RenderRefusal>(
  plugin: ShelvedPlugin,
  make: () => Promise<Result<Value, Refusal>>,
): Promise<{ readonly made: Result<Value, Refusal>; readonly run: NotedRun }> {
  const started = performance.now();
  const made = await make();
  const ms = Math.round(performance.now() - started);
  const [peakBytes, refusal] = made.ok ? [made.value.peakBytes, null] : [null, made.refusal];
  return { made, run: { plugin, ms, peakBytes, refusal } };
}

/** Runs by version, as they are kept: of many documents one row. What a plugin cannot help (a browser that fell over) counts as no failure of it. */
export function runsByVersion(runs: readonly NotedRun[]): PluginRun[] {
  const groups = Map.groupBy(runs, ({ plugin: { manifest } }) => `${manifest.id}@${manifest.version}`);
  return [...groups.values()].flatMap((of): PluginRun[] => {
    const [first] = of;
    if (first === undefined) return [];
    const { id: pluginId, version: pluginVersion } = first.plugin.manifest;
    const failures = of.flatMap(({ refusal }) => (refusal === null ? [] : (keptFailure(refusal) ?? [])));
    const ms = of.filter(({ refusal }) => refusal === null).map((run) => run.ms);
    if (ms.length + failures.length === 0) return [];
    const bytes = of.flatMap((run) => run.peakBytes ?? []);
    const peakBytes = bytes.length === 0 ? null : Math.max(...bytes);
    return [{ pluginId, pluginVersion, ms, peakBytes, failed: failures.length, failure: failures.at(-1) ?? null }];
  });
}

/** Keeps how one document went that was made outside a batch; without an audit row, because it is about no case. */
export async function noteRun({ database, clock }: Service, practiceId: PracticeId, run: NotedRun): Promise<void> {
  const [kept] = runsByVersion([run]);
  if (kept === undefined) return;
  await database.transactAs("worker", { tenant: practiceId }, (tx) => pluginRunRepository(tx, practiceId).add(kept, clock.now()));
}
