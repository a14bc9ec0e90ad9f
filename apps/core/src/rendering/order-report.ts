import type { Db } from "@hervat/database";
import { type Batch, reportRepository, type TakenItem } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { type Recipient, standingConsents } from "@hervat/domain/consent";
import { PluginOptions } from "@hervat/domain/plugins";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { type LeaveReason, mayLeave, REPORT_KINDS, type Report } from "@hervat/domain/reports";
import { bedrijfsartsOf, type Dossier } from "@hervat/domain/views";
import { type ItemSentence, mayNotLeave } from "../batches/item-sentence.ts";
import { readDossier } from "../dossier/read-dossier.ts";
import type { PluginSource } from "../plugins/find-plugin.ts";
import { withAnswers } from "../reports/asked-inputs.ts";
import { conceptCopy } from "../reports/concept-copy.ts";
import { leavingDocument } from "../reports/leaving-document.ts";
import type { ReportView } from "../reports/report-copies.ts";
import type { ClientReportKind } from "../reports/report-view-of.ts";
import type { ServiceContext } from "../service-context.ts";
import { pluginFor } from "./plugin-for.ts";
import type { WorkOrder } from "./work-order.ts";

type Outcome = Promise<Result<WorkOrder, ItemSentence>>;

/** What to print for one trajectory: the dossier of today as a concept, or the agreed text when it may leave. */
export async function orderReport(
  ctx: ServiceContext,
  tx: Db,
  sealer: Sealer,
  batch: Batch & { kind: ClientReportKind },
  item: TakenItem,
): Outcome {
  const { kind, language } = batch;
  const { trajectoryId } = item;
  if (batch.standing === "concept") {
    const view = await conceptCopy(ctx, tx, sealer, { kind, language, trajectoryId });
    return orderConcept({ tx, practiceId: sealer.tenant, plugins: ctx.service.plugins }, sealer, batch, item, view);
  }
  const dossier = await readDossier(tx, sealer, item.trajectoryId, { today: ctx.today(), language: batch.language });
  return orderFinal(ctx, tx, sealer, batch, item, dossier);
}

async function orderConcept(
  source: PluginSource,
  sealer: Sealer,
  batch: Batch & { kind: ClientReportKind },
  item: TakenItem,
  view: ReportView,
): Outcome {
  const pinned = await pluginFor(source, batch);
  if (!pinned.ok) return pinned;
  const asked = { kind: batch.kind, trajectoryId: item.trajectoryId };
  const { plugin, options } = await withAnswers(
    source.tx,
    sealer,
    { plugin: pinned.value, options: PluginOptions.parse(batch.options) },
    asked,
  );
  const { pluginId, pluginVersion } = batch;
  return ok({
    kind: "print",
    label: { ...labelOf(batch, item), reportVersionId: null, releasedAt: null, madeBy: { pluginId, pluginVersion } },
    plugin,
    view,
    options,
    proof: null,
  });
}

async function orderFinal(
  ctx: ServiceContext,
  tx: Db,
  sealer: Sealer,
  batch: Batch & { kind: ClientReportKind },
  item: TakenItem,
  dossier: Dossier,
): Outcome {
  const report = (await reportRepository(tx, sealer).latest([item.trajectoryId], batch.kind)).get(item.trajectoryId)?.value;
  const stops = whyNot(report, batch.kind, dossier, ctx);
  if (stops !== null) return refuse(mayNotLeave(stops));
  if (report === undefined || !("agreement" in report)) return refuse(mayNotLeave("client-not-agreed"));

  const leaving = await leavingDocument(tx, sealer, ctx.service.plugins, report);
  if (!leaving.ok) return leaving;
  // The practice's own copy: what the reader sees is the one document that the release names.
  const { versionId: reportVersionId, madeBy } = leaving.value;
  const label = { ...labelOf(batch, item), reportVersionId, releasedAt: null, madeBy };
  if (leaving.value.kind === "made") return ok({ kind: "copy", label, bytes: leaving.value.bytes });
  const { plugin, options, view, text } = leaving.value;
  return ok({ kind: "print", label, plugin, view, options, proof: { text, hash: report.versionHash } });
}

/** The first thing that keeps it here; without a report there is no yes either. */
function whyNot(report: Report | undefined, kind: ClientReportKind, dossier: Dossier, ctx: ServiceContext): LeaveReason | null {
  const recipient = recipientOf(kind, dossier);
  const { consents } = dossier.care;
  if (report === undefined || report.status === "withdrawn") {
    const asked = REPORT_KINDS[kind].consent === "recipient";
    return asked && (recipient === null || standingConsents(consents, recipient, ctx.today()).length === 0)
      ? "no-consent"
      : "client-not-agreed";
  }
  const { versionHash, categories } = report;
  const agreement = "agreement" in report ? report.agreement : null;
  const leaving = mayLeave(
    { kind: REPORT_KINDS[kind], versionHash, categories, recipient, issued: false },
    consents,
    agreement,
    ctx.today(),
    "confirmation" in report ? report.confirmation : null,
  );
  return leaving.ok ? null : leaving.refusal.reasons[0];
}

/** Who reads this kind, of the people in the dossier. */
function recipientOf(kind: ClientReportKind, dossier: Dossier): Recipient | null {
  if (REPORT_KINDS[kind].audience !== "manager") return bedrijfsartsOf(dossier);
  const { managerContactId } = dossier.work.trajectory;
  return managerContactId === null ? null : { kind: "manager", contactId: managerContactId };
}

function labelOf(batch: Batch, item: TakenItem) {
  return { trajectoryId: item.trajectoryId, kind: batch.kind, audience: batch.audience, standing: batch.standing, invoiceId: null };
}
