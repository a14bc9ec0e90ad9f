import {
  evaluationPreparationRepository,
  holdCase,
  jointTextRepository,
  reportNoticeRepository,
  reportRemarkRepository,
  reportRepository,
  reportVersionRepository,
} from "@hervat/database/repositories";
import { KeepReason } from "@hervat/domain/guard";
import { openOwnFields, ownFieldsOf, ownWord } from "@hervat/domain/plugins";
import { newId, ok, ReportId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import {
  annexFromCoach,
  employerTextsOf,
  employerTextsOfAnswers,
  type KeptSentence,
  keptSentences,
  offerToClient,
  REPORT_KINDS,
  type Report,
  reviseReport,
  type VersionHash,
  type WrongStatus,
} from "@hervat/domain/reports";
import { categoriesIn } from "@hervat/domain/views";
import type { MarkupRefusal } from "@hervat/report-engine";
import { v7 } from "uuid";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { readDossier } from "../dossier/read-dossier.ts";
import { guardEmployerTexts, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import { chosenPlugin } from "../plugins/find-plugin.ts";
import type { ShelfRefusal } from "../plugins/plugin-shelf.ts";
import { tellClient } from "../reading/tell-client.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelation } from "../trajectory/read-relations.ts";
import { answersFor } from "./asked-inputs.ts";
import { freezeText } from "./freeze-text.ts";
import { frozenText } from "./frozen-view.ts";
import { reportViewOf } from "./report-view-of.ts";

export const OfferReportInput = z.strictObject({
  trajectoryId: TrajectoryId,
  kind: z.enum(["bedrijfsarts-rapportage", "evaluation"]),
  language: z.enum(["nl", "en"]),
  /** Why what the guard found in an evaluation may stay; null when nothing was found or she was not asked yet. */
  keep: KeepReason.nullable().default(null),
});
export type OfferReportInput = z.infer<typeof OfferReportInput>;

export type OfferReportRefusal =
  | NotForEmployerShown
  | WrongStatus
  /** What she said of the text before has no answer yet. */
  | { readonly kind: "remarks-unanswered"; readonly count: number }
  | { readonly kind: "nothing-written" }
  /** Fields of the practice that must be answered and are not, or whose answer no longer fits; by their labels. */
  | { readonly kind: "own-fields-open"; readonly fields: readonly string[] }
  /** Words that she wrote for her coach alone stand in the joint text. */
  | { readonly kind: "kept-by-client"; readonly kept: readonly KeptSentence[] }
  | { readonly kind: "plugin-not-ready"; readonly why: ShelfRefusal["kind"] }
  | { readonly kind: "text-not-made"; readonly why: MarkupRefusal["kind"] };

/**
 * Freezes what the dossier says now and lays it before the client. From here on the coach may write on: what she was shown
 * stays as it was, and only a new offer replaces it. Nothing leaves by this. With an evaluation she gets what was written for her alone.
 * What she said of the text before is answered first, and she is told by a neutral mail that something waits.
 */
export async function offerReport(
  ctx: ServiceContext,
  { trajectoryId, kind, language, keep }: OfferReportInput,
): Promise<Result<{ reportId: ReportId; versionHash: VersionHash }, OfferReportRefusal>> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const relation = await readRelation(tx, practiceId, trajectoryId);
    ctx.authorise("report.offer", { kind: "trajectory", ...relation });
    const chosen = await chosenPlugin({ tx, practiceId, plugins: ctx.service.plugins }, kind, [relation]);
    if (!chosen.ok) return refuse({ kind: "plugin-not-ready", why: chosen.refusal.kind });
    const { plugin, options } = chosen.value;
    // Of two who offer at once, the second offers a new version of what the first made.
    await holdCase(tx, trajectoryId);
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const dossier = await readDossier(tx, sealer, trajectoryId, { today: ctx.today(), language });
    const written = kind === "evaluation" ? dossier.care.evaluationDraft?.joint : dossier.care.bedrijfsartsDraft;
    if (!written) return refuse({ kind: "nothing-written" });
    const joint = kind === "evaluation" ? dossier.care.evaluationDraft?.joint : null;
    const draft = kind === "evaluation" ? dossier.care.evaluationDraft : dossier.care.bedrijfsartsDraft;
    const inputs = draft?.inputs ?? {};
    const open = openOwnFields(ownFieldsOf(options), inputs);
    if (open.length > 0) return refuse({ kind: "own-fields-open", fields: open.map(({ label }) => ownWord(label, ctx.language)) });
    const answers = answersFor(chosen.value, inputs);
    const employers = joint ? [...employerTextsOf(joint), ...employerTextsOfAnswers(answers)] : [];
    const preparations = evaluationPreparationRepository(tx, sealer);
    const prepared = await preparations.find(trajectoryId);
    const kept = prepared.sharedAt === null ? [] : keptSentences(employers, prepared.value);
    if (kept.length > 0) return refuse({ kind: "kept-by-client", kept });
    const guarded = guardEmployerTexts(ctx, employers, keep);
    if (!guarded.ok) return guarded;

    const reports = reportRepository(tx, sealer);
    const before = (await reports.latest([trajectoryId], kind)).get(trajectoryId);
    const revised = before !== undefined && before.value.status !== "released" && before.value.status !== "fetched" ? before : undefined;
    const unanswered = revised && (await reportRemarkRepository(tx, sealer).unanswered([revised.value.id])).get(revised.value.id);
    if (unanswered !== undefined) return refuse({ kind: "remarks-unanswered", count: unanswered });
    const view = reportViewOf(kind, dossier, { today: ctx.today(), version: (revised?.value.version ?? 0) + 1, language });
    const text = await freezeText(ctx.service.engine, { plugin, options: { ...options, ...answers } }, view);
    if (!text.ok) return refuse({ kind: "text-not-made", why: text.refusal.kind });

    const says = { versionHash: text.value.hash, categories: view.audience === "bedrijfsarts" ? [...categoriesIn(view)] : [] };
    const concept = revised === undefined ? firstConcept(trajectoryId, kind, says) : reviseReport(revised.value, says);
    if (!concept.ok) return concept;
    const offered = offerToClient(concept.value, ctx.today());
    if (!offered.ok) return offered;

    if (revised === undefined) await reports.add(offered.value, ctx.now());
    else await reports.save({ version: revised.version, value: offered.value }, ctx.now());
    if (dossier.care.evaluationDraft && kind === "evaluation")
      await preparations.giveAnnex(trajectoryId, annexFromCoach(dossier.care.evaluationDraft.annex));
    // A new text starts over: what lay before the manager of the one before goes.
    if (REPORT_KINDS[kind].confirms.includes("manager")) await jointTextRepository(tx, practiceId).remove(offered.value.id);
    await reportVersionRepository(tx, sealer).add(
      {
        id: v7(),
        reportId: offered.value.id,
        number: offered.value.version,
        pluginId: plugin.manifest.id,
        pluginVersion: plugin.manifest.version,
        baseVersion: plugin.manifest.base,
        renderer: plugin.hash,
        htmlHash: text.value.hash,
        options,
        view: frozenText(view, answers),
        html: text.value.html,
      },
      ctx.now(),
    );
    for (const unread of await reportNoticeRepository(tx, practiceId).unread([offered.value.id]))
      await tellClient(tx, ctx.service, practiceId, unread, ctx.today());
    if (keep !== null && guarded.value.kept > 0) await writeAudit(tx, ctx, { purpose: keep, details: { kept: guarded.value.kept } });
    return ok({ reportId: offered.value.id, versionHash: text.value.hash });
  });
}

function firstConcept(trajectoryId: TrajectoryId, kind: OfferReportInput["kind"], says: Pick<Report, "versionHash" | "categories">) {
  return ok({ id: newId(ReportId), trajectoryId, kind, version: 1, ...says, status: "concept" as const });
}
