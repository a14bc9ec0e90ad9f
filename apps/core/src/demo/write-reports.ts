import { jointTextRepository, reportRepository, reportVersionRepository, trajectoryRepository } from "@hervat/database/repositories";
import { type DemoDossier, frozenOn } from "@hervat/demo-data";
import type { PlainDate } from "@hervat/domain/primitives";
import type { JointEvaluation, Report } from "@hervat/domain/reports";
import { categoriesIn } from "@hervat/domain/views";
import { v7 } from "uuid";
import { dayInAmsterdam } from "../clock.ts";
import { readDossier } from "../dossier/read-dossier.ts";
import { freezeText } from "../reports/freeze-text.ts";
import { reportViewOf } from "../reports/report-view-of.ts";
import { asOf } from "./as-of.ts";
import { releaseEvaluation } from "./release-evaluation.ts";
import type { ReportDesk } from "./report-desk.ts";

export interface WrittenReports {
  readonly reports: number;
  /** Released evaluations that could not be printed here: they stand as agreed. */
  readonly notPrinted: number;
}

/** While one is read another is rendered. */
const AT_ONCE = 8;

/** Renders the reports of one practice as the client saw them and writes how far each came. */
export async function writeReports(desk: ReportDesk, dossiers: readonly DemoDossier[]): Promise<WrittenReports> {
  const wanted = dossiers.flatMap((dossier) => dossier.reports.map((report) => ({ dossier, report })));
  const left: boolean[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    left.push(...(await Promise.all(some.map(({ dossier, report }) => writeReport(desk, dossier, report)))));
  }
  return { reports: wanted.length, notPrinted: left.filter((printed) => !printed).length };
}

/** @returns false when it should have left and could not be printed */
async function writeReport(desk: ReportDesk, told: DemoDossier, planned: Report): Promise<boolean> {
  const frozen = await freeze(desk, told, planned);
  const { report, version, at } = frozen;
  const released = report.kind === "evaluation" && report.status === "released" ? report : undefined;
  await reportRepository(desk.tx, desk.sealer).add(released === undefined ? report : agreedOnly(released), at);
  await reportVersionRepository(desk.tx, desk.sealer).add(version, at);
  if (report.kind === "evaluation" && frozen.joint !== null) await layBefore(desk, report, frozen.joint, told.jointTextSince);
  return released === undefined || told.evaluation === null || releaseEvaluation(desk, released, told.evaluation);
}

/** The text as it stood on the day on which the client saw it, and the report that names its hash. */
async function freeze({ tx, sealer, service, now }: ReportDesk, told: DemoDossier, planned: Report) {
  const { kind, trajectoryId } = planned;
  const plugin = await service.plugins.shipped(kind);
  if (!plugin.ok) throw new Error(`the plugin for ${kind} is not ready: ${plugin.refusal.kind}`);
  const today = frozenOn(planned, dayInAmsterdam(now));
  const moment = { today, language: told.language };
  const dossier = asOf(await readDossier(tx, sealer, trajectoryId, moment), told, today);
  const view = reportViewOf(kind, dossier, { ...moment, version: 1 });
  const text = await freezeText(service.engine, { plugin: plugin.value, options: {} }, view);
  if (!text.ok) throw new Error(`a report of the demo was not rendered: ${text.refusal.kind}`);

  const { html, hash } = text.value;
  const says = { versionHash: hash, categories: view.audience === "bedrijfsarts" ? [...categoriesIn(view)] : [] };
  const report: Report =
    "agreement" in planned
      ? {
          ...planned,
          ...says,
          agreement: { ...planned.agreement, versionHash: hash },
          confirmation: planned.confirmation && { ...planned.confirmation, versionHash: hash },
        }
      : { ...planned, ...says };
  const { id: pluginId, version: pluginVersion, base: baseVersion } = plugin.value.manifest;
  const version = {
    id: v7(),
    reportId: report.id,
    number: 1,
    pluginId,
    pluginVersion,
    baseVersion,
    renderer: plugin.value.hash,
    htmlHash: hash,
    options: {},
    view: JSON.stringify(view),
    html,
  };
  const joint = view.audience === "manager" ? view.evaluation : null;
  return { report, version, joint, at: new Date(`${today}T09:00:00Z`) };
}

/** The joint text as the manager had it before him, with his yes where he gave it. */
async function layBefore({ tx, sealer }: ReportDesk, report: Report, content: JointEvaluation, since: PlainDate | null): Promise<void> {
  const { id: reportId, trajectoryId, versionHash } = report;
  const confirmation = "confirmation" in report ? report.confirmation : null;
  const putOn = confirmation?.answeredOn ?? since;
  const trajectory = await trajectoryRepository(tx, sealer.tenant).find(trajectoryId);
  const contactId = trajectory?.value.managerContactId ?? null;
  if (trajectory === undefined || putOn === null || contactId === null) return;
  const texts = jointTextRepository(tx, sealer.tenant);
  await texts.put({ trajectoryId, reportId, versionHash, contactId, content, putOn });
  if (confirmation !== null) await texts.answer({ reportId, version: 1 }, confirmation, trajectory.value.coachMembershipId);
}

/** As it stood before it left. */
function agreedOnly(released: Extract<Report, { status: "released" }>): Report {
  const { id, trajectoryId, kind, version, versionHash, categories, agreement } = released;
  return { id, trajectoryId, kind, version, versionHash, categories, status: "agreed", agreement, confirmation: null };
}
