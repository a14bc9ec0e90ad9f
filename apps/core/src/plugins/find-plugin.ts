import type { Db } from "@hervat/database";
import { type InstalledPlugin, installedPluginRepository, pluginStepRepository, trajectoryRepository } from "@hervat/database/repositories";
import {
  choiceFor,
  type PluginCase,
  type PluginChoice,
  type PluginOptions,
  type PluginSubject,
  type PluginUse,
  pluginUse,
  withoutDisabled,
} from "@hervat/domain/plugins";
import { type EmployerId, ok, type PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import type { ReportKindKey } from "@hervat/domain/reports";
import type { PluginShelf, ShelfRefusal, ShelvedPlugin } from "./plugin-shelf.ts";

/** Where plugins are looked for: those of this process, and those of a practice. */
export interface PluginSource {
  readonly tx: Db;
  readonly practiceId: PracticeId;
  readonly plugins: PluginShelf;
}

export interface ChosenPlugin {
  readonly plugin: ShelvedPlugin;
  readonly options: PluginOptions;
}

/** Exactly this version, as it is pinned on a report or a batch, whatever is in use now. */
export async function pinnedPlugin(
  source: PluginSource,
  kind: ReportKindKey,
  { pluginId, pluginVersion }: { readonly pluginId: string; readonly pluginVersion: string },
): Promise<Result<ShelvedPlugin, ShelfRefusal>> {
  const shipped = await source.plugins.shipped(kind);
  if (shipped.ok && shipped.value.manifest.id === pluginId)
    return shipped.value.manifest.version === pluginVersion
      ? shipped
      : ((await source.plugins.shippedBefore(kind, pluginVersion)) ?? missing(pluginId, pluginVersion));
  const installed = await installedPluginRepository(source.tx, source.practiceId).named(pluginId, pluginVersion);
  return installed === undefined ? missing(pluginId, pluginVersion) : openInstalled(source, installed);
}

/**
 * What makes a report about these cases today, with what the practice set in it: the pilot where all of them are in it, else what their one
 * employer has of its own, else what is in use. `payer` is whose the document is where it is no report about somebody's people.
 */
export async function chosenPlugin(
  source: PluginSource,
  kind: ReportKindKey,
  cases: readonly PluginCase[],
  payer?: EmployerId,
): Promise<Result<ChosenPlugin, ShelfRefusal>> {
  const use = await standingUse(source, kind);
  const asked = use.ofEmployers.size > 0 && payer === undefined;
  const employerId = payer ?? (asked ? await onlyEmployer(source, cases) : null);
  return openChoice(source, kind, choiceFor(use, { cases, employerId }));
}

/** Whose people all these are; null where there are several. */
async function onlyEmployer({ tx, practiceId }: PluginSource, cases: readonly PluginCase[]): Promise<PluginSubject["employerId"]> {
  const [employerId, ...others] = await trajectoryRepository(tx, practiceId).employersOf(cases.map(({ trajectoryId }) => trajectoryId));
  return others.length === 0 ? (employerId ?? null) : null;
}

/** What makes reports of this kind here: what was chosen, without what is switched off. */
export async function standingUse({ tx, practiceId }: PluginSource, kind: ReportKindKey): Promise<PluginUse> {
  const steps = await pluginStepRepository(tx, practiceId).ofKind(kind);
  return withoutDisabled(pluginUse(steps.map(({ step }) => step)), await installedPluginRepository(tx, practiceId).disabled());
}

export async function openChoice(
  source: PluginSource,
  kind: ReportKindKey,
  { versionId, options }: PluginChoice,
): Promise<Result<ChosenPlugin, ShelfRefusal>> {
  const plugin = versionId === null ? await source.plugins.shipped(kind) : await openById(source, versionId);
  return plugin.ok ? ok({ plugin: plugin.value, options }) : plugin;
}

async function openById(source: PluginSource, id: InstalledPlugin["id"]): Promise<Result<ShelvedPlugin, ShelfRefusal>> {
  const installed = await installedPluginRepository(source.tx, source.practiceId).find(id);
  return installed === undefined ? missing(id, "") : openInstalled(source, installed);
}

/** A version that the practice brought, checked once more where this process meets it first. */
export async function openInstalled(
  { tx, practiceId, plugins }: PluginSource,
  { id, pluginId, pluginVersion, sha256 }: InstalledPlugin,
): Promise<Result<ShelvedPlugin, ShelfRefusal>> {
  const read = () => installedPluginRepository(tx, practiceId).file(id);
  return (await plugins.installed({ sha256, read })) ?? missing(pluginId, pluginVersion);
}

function missing(id: string, version: string): Result<never, ShelfRefusal> {
  return refuse({ kind: "plugin-version-missing", id, version });
}
