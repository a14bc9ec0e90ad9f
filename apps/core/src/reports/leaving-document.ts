import type { Db } from "@hervat/database";
import { documentRepository, reportVersionRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { type PluginAnswers, PluginOptions } from "@hervat/domain/plugins";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { JointEvaluation, Report } from "@hervat/domain/reports";
import { pinnedPlugin } from "../plugins/find-plugin.ts";
import type { PluginShelf, ShelvedPlugin } from "../plugins/plugin-shelf.ts";
import { parseFrozen } from "./frozen-view.ts";
import { leavingCopy, type ReportView, type SaidOf, textToAgreeWith } from "./report-copies.ts";

interface Frozen {
  readonly versionId: string;
  /** The version of the plugin that made its text, and makes every copy of it. */
  readonly madeBy: { readonly pluginId: string; readonly pluginVersion: string };
  /** The joint part, for an evaluation: what the manager may read once it is released. */
  readonly evaluation: JointEvaluation | null;
  /** What the coach filled in for the questions of the plugin: it stands in the text. */
  readonly answers: PluginAnswers;
}

/** The copy of an agreed report that leaves: made before, or ready to be printed. */
export type LeavingDocument = Frozen &
  (
    | { readonly kind: "made"; readonly bytes: Uint8Array }
    | {
        readonly kind: "to-print";
        readonly plugin: ShelvedPlugin;
        readonly options: unknown;
        readonly view: ReportView;
        readonly text: ReportView;
      }
  );

/** Finds the copy that leaves. What was made once stays those bytes; else it is printed from the frozen view with the pinned plugin. */
export async function leavingDocument(
  tx: Db,
  sealer: Sealer,
  plugins: PluginShelf,
  report: Report & SaidOf,
): Promise<Result<LeavingDocument, { kind: "plugin-missing" }>> {
  const version = await reportVersionRepository(tx, sealer).find(report.id, report.version);
  if (version === undefined) throw new Error(`report ${report.id} has lost its version ${report.version}`);
  const { view, answers } = parseFrozen(report.kind, version.view);
  const { pluginId, pluginVersion, options } = version;
  const madeBy = { pluginId, pluginVersion };
  const frozen = { versionId: version.id, madeBy, answers, evaluation: view.audience === "manager" ? view.evaluation : null };
  const documents = documentRepository(tx, sealer.tenant, sealer);
  const made = await documents.ofReportVersion(version.id);
  const bytes = made && (await documents.bytes(made.id));
  if (bytes !== undefined) return ok({ kind: "made", ...frozen, bytes });

  const plugin = await pinnedPlugin({ tx, practiceId: sealer.tenant, plugins }, report.kind, madeBy);
  if (!plugin.ok) return refuse({ kind: "plugin-missing" });
  const values = valuesOf(options, answers);
  return ok({
    kind: "to-print",
    ...frozen,
    plugin: plugin.value,
    options: values,
    view: leavingCopy(view, report),
    text: textToAgreeWith(view),
  });
}

/** What the practice had set and what the coach had filled in: together what the text was made with. */
export function valuesOf(options: unknown, answers: PluginAnswers): PluginOptions {
  return { ...PluginOptions.parse(options), ...answers };
}
