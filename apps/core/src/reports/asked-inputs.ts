import type { Db } from "@hervat/database";
import { reportDraftRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { ownAnswersThatFit, ownFieldsOf, type PluginAnswers } from "@hervat/domain/plugins";
import type { TrajectoryId } from "@hervat/domain/primitives";
import type { ChosenPlugin } from "../plugins/find-plugin.ts";
import type { ClientReportKind } from "./report-view-of.ts";

/**
 * What the coach filled in for the questions that this version asks and for the fields that the practice asks in it. What was asked before
 * lies in the draft still and is in no report. A value that does not fit its question is not left out but refused by the engine: a report
 * never says less in silence. One that does not fit its own field is named to the coach before a text is laid before anybody.
 */
export function answersFor({ plugin, options }: ChosenPlugin, inputs: PluginAnswers): PluginAnswers {
  const asked = Object.entries(inputs).filter(([name]) => Object.hasOwn(plugin.manifest.inputs, name));
  return { ...Object.fromEntries(asked), ...ownAnswersThatFit(ownFieldsOf(options), inputs) };
}

/** The plugin with what the practice set and what the coach filled in until now: for a copy that nobody was asked about yet. */
export async function withAnswers<Chosen extends ChosenPlugin>(
  tx: Db,
  sealer: Sealer,
  chosen: Chosen,
  { trajectoryId, kind }: { readonly trajectoryId: TrajectoryId; readonly kind: ClientReportKind },
): Promise<Chosen> {
  if (Object.keys(chosen.plugin.manifest.inputs).length + ownFieldsOf(chosen.options).length === 0) return chosen;
  const draft = await reportDraftRepository(tx, sealer).find(trajectoryId, kind);
  return { ...chosen, options: { ...chosen.options, ...answersFor(chosen, draft?.value.inputs ?? {}) } };
}
