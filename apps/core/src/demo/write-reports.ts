import { randomUUID } from "node:crypto";
import type { Db } from "@hervat/database";
import { documentRepository, evaluationRepository, reportRepository, reportVersionRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { DemoDossier } from "@hervat/demo-data";
import { DocumentId, newId, type PlainDate } from "@hervat/domain/primitives";
import type { Report } from "@hervat/domain/reports";
import { categoriesIn } from "@hervat/domain/views";
import { v7 } from "uuid";
import { dayInAmsterdam } from "../clock.ts";
import { readDossier } from "../dossier/read-dossier.ts";
import { freezeText } from "../reports/freeze-text.ts";
import { leavingDocument } from "../reports/leaving-document.ts";
import { printLeaving } from "../reports/print-leaving.ts";
import { reportViewOf } from "../reports/report-view-of.ts";
import type { Service } from "../service-context.ts";

export interface WrittenReports {
  readonly reports: number;
  /** Released evaluations that could not be printed here: they stand as agreed. */
  readonly notPrinted: number;
}

/** While one is read another is rendered. */
const AT_ONCE = 8;

/** Renders the reports of one practice as the client saw them and writes how far each came. */
export async function writeReports(
  tx: Db,
  sealer: Sealer,
  service: Service,
  dossiers: readonly DemoDossier[],
  now: Date,
): Promise<WrittenReports> {
  const wanted = dossiers.flatMap((dossier) => dossier.reports.map((report) => ({ dossier, report })));
  const left: boolean[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    left.push(...(await Promise.all(some.map(({ dossier, report }) => writeReport(tx, sealer, service, dossier, report, now)))));
  }
  return { reports: wanted.length, notPrinted: left.filter((printed) => !printed).length };
}

/** @returns false when it should have left and could not be printed */
async function writeReport(
  tx: Db,
  sealer: Sealer,
  service: Service,
  { language, evaluation }: DemoDossier,
  planned: Report,
  now: Date,
): Promise<boolean> {
  const { kind, trajectoryId } = planned;
  const plugin = await service.plugins.shipped(kind);
  if (!plugin.ok) throw new Error(`the plugin for ${kind} is not ready: ${plugin.refusal.kind}`);
  const today = frozenOn(planned, dayInAmsterdam(now));
  const dossier = await readDossier(tx, sealer, trajectoryId, { today, language });
  const view = reportViewOf(kind, dossier, { today, version: 1, language });
  const text = await freezeText(service.engine, plugin.value, view);
  if (!text.ok) throw new Error(`a report of the demo was not rendered: ${text.refusal.kind}`);

  const says = { versionHash: text.value.hash, categories: view.audience === "bedrijfsarts" ? [...categoriesIn(view)] : [] };
  const report: Report =
    "agreement" in planned
      ? { ...planned, ...says, agreement: { ...planned.agreement, versionHash: text.value.hash } }
      : { ...planned, ...says };
  const at = new Date(`${today}T09:00:00Z`);
  const released = kind === "evaluation" && report.status === "released";
  await reportRepository(tx, sealer).add(released ? agreedOnly(report) : report, at);
  await reportVersionRepository(tx, sealer).add(
    {
      id: v7(),
      reportId: report.id,
      number: 1,
      pluginId: plugin.value.manifest.id,
      pluginVersion: plugin.value.manifest.version,
      baseVersion: plugin.value.manifest.base,
      renderer: plugin.value.hash,
      htmlHash: text.value.hash,
      view: JSON.stringify(view),
      html: text.value.html,
    },
    at,
  );
  if (!released || evaluation === null) return true;

  const leaving = await leavingDocument(tx, sealer, service.plugins, report);
  if (!leaving.ok || leaving.value.kind !== "to-print") return false;
  const printed = await printLeaving(service.engine, leaving.value, { hash: report.versionHash, group: randomUUID() });
  if (!printed.ok) return false;
  await documentRepository(tx, sealer.tenant, sealer).add(
    {
      id: newId(DocumentId),
      trajectoryId,
      kind,
      audience: "manager",
      standing: "final",
      reportVersionId: leaving.value.versionId,
      invoiceId: null,
      batchItemId: null,
      mediaType: "application/pdf",
      createdAt: report.releasedAt,
      releasedAt: report.releasedAt,
    },
    printed.value,
  );
  await reportRepository(tx, sealer).save({ version: 1, value: report }, report.releasedAt);
  await evaluationRepository(tx, sealer.tenant).save(
    trajectoryId,
    { ...evaluation, approvedByEmployeeOn: report.agreement.agreedOn },
    report.releasedAt,
  );
  return true;
}

/** The day whose dossier the client saw. */
function frozenOn(report: Report, today: PlainDate): PlainDate {
  switch (report.status) {
    case "concept":
      return today;
    case "with-client":
      return report.offeredOn;
    case "agreed":
    case "released":
    case "fetched":
      return report.agreement.agreedOn;
    case "withdrawn":
      return dayInAmsterdam(report.withdrawnAt);
  }
}

/** As it stood before it left. */
function agreedOnly({
  id,
  trajectoryId,
  kind,
  version,
  versionHash,
  categories,
  agreement,
}: Extract<Report, { status: "released" }>): Report {
  return { id, trajectoryId, kind, version, versionHash, categories, status: "agreed", agreement };
}
