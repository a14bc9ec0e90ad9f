import type { Db } from "@hervat/database";
import { reportDraftRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { PluginOptions } from "@hervat/domain/plugins";
import type { TrajectoryId } from "@hervat/domain/primitives";
import type { Plugin } from "@hervat/report-engine";
import type { ChosenPlugin } from "../plugins/find-plugin.ts";
import type { ClientReportKind } from "./report-view-of.ts";

/**
 * What the coach filled in for the questions that this version asks. What another version asked lies in the draft still and is in no
 * report; a value that does not fit its question is not left out but refused by the engine: a report never says less in silence.
 */
export function answersFor({ manifest }: Pick<Plugin, "manifest">, inputs: PluginOptions): PluginOptions {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => Object.hasOwn(manifest.inputs, name)));
}

/** The plugin with what the practice set and what the coach filled in until now: for a copy that nobody was asked about yet. */
export async function withAnswers<Chosen extends ChosenPlugin>(
  tx: Db,
  sealer: Sealer,
  chosen: Chosen,
  { trajectoryId, kind }: { readonly trajectoryId: TrajectoryId; readonly kind: ClientReportKind },
): Promise<Chosen> {
  if (Object.keys(chosen.plugin.manifest.inputs).length === 0) return chosen;
  const draft = await reportDraftRepository(tx, sealer).find(trajectoryId, kind);
  return { ...chosen, options: { ...chosen.options, ...answersFor(chosen.plugin, draft?.value.inputs ?? {}) } };
}
