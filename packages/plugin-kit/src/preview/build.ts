import { type FSWatcher, watch } from "node:fs";
import { performance } from "node:perf_hooks";
import type { Result } from "@hervat/domain/primitives";
import { loadPlugin, type Plugin, type PluginRefusal } from "@hervat/report-engine";

/** What stands in the folder of an author now, and whoever wants to know when that changes. */
export interface Build {
  /** The newest: a plugin, or why there is none. */
  current(): { readonly number: number; readonly loaded: Result<Plugin, PluginRefusal> };
  /** The last that loaded: what stays on the screen while a line is half typed. */
  lastGood(): Plugin | undefined;
  onChange(listener: (changedAt: number) => Promise<void>): void;
  close(): void;
}

/** Editors write a file in several steps: what comes within this many ms is one change. */
const QUIET_MS = 25;
const OF_NO_MATTER = /(^|[/\\])(golden|node_modules|\.[^/\\]*)([/\\]|$)|~$/;

/** Loads a plugin from its folder, and again whenever a file in it changes. */
export async function openBuild(dir: string): Promise<Build> {
  const listeners: ((changedAt: number) => Promise<void>)[] = [];
  let state = { number: 1, loaded: await loadPlugin(dir) };
  let lastGood = state.loaded.ok ? state.loaded.value : undefined;
  let pending: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function reload(changedAt: number): Promise<void> {
    const loaded = await loadPlugin(dir);
    state = { number: state.number + 1, loaded };
    if (loaded.ok) lastGood = loaded.value;
    for (const listener of listeners) await listener(changedAt);
  }

  const watcher: FSWatcher = watch(dir, { recursive: true }, (_, file) => {
    if (file === null || OF_NO_MATTER.test(file)) return;
    const changedAt = performance.now();
    clearTimeout(pending);
    pending = setTimeout(() => {
      turn = turn.then(() => reload(changedAt)).catch(() => {});
    }, QUIET_MS);
  });

  return {
    current: () => state,
    lastGood: () => lastGood,
    onChange: (listener) => listeners.push(listener),
    close: () => {
      clearTimeout(pending);
      watcher.close();
    },
  };
}
