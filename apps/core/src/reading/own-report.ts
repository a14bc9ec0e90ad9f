import type { Db } from "@hervat/database";
import {
  contactRepository,
  membershipRepository,
  practiceRepository,
  reportReactionRepository,
  reportRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { type ContactId, PlainDate, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import {
  coachShouldCall,
  markRead,
  mayLeave,
  openRemarks,
  REPORT_KINDS,
  type Report,
  ReportKindKey,
  ReportReactionText,
  readersAtWork,
  reportStanding,
  VersionHash,
} from "@hervat/domain/reports";
import type { Trajectory } from "@hervat/domain/trajectory";
import { readingTree } from "@hervat/report-engine";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import { readStandInOf, StandInShown } from "../own/coach-news.ts";
import { openOwnCase } from "../own/open-own-case.ts";
import type { ReportInput } from "../reports/decline-report.ts";
import { frozenJson } from "../reports/frozen-view.ts";
import { JointStanding, readJointStanding } from "../reports/joint-standing.ts";
import { readLeaveFacts } from "../reports/leave-facts.ts";
import { STANDINGS } from "../reports/list-reports.ts";
import { namedReaders } from "../reports/stop-use.ts";
import { namesOfWhoHasIt } from "../reports/who-has-it.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { type OpenedForReading, openOwnReport } from "./open-own-report.ts";
import { RemarkShown, remarksShown } from "./remark-shown.ts";

const ClientKind = ReportKindKey.exclude(["invoice"]);

/** A report as a line of her list. */
export const OwnReportLine = z.strictObject({
  id: ReportId,
  kind: ClientKind,
  version: z.int().positive(),
  standing: z.enum(STANDINGS),
  /** It waits for what she says: nothing else in her list does. */
  waits: z.boolean(),
  recipient: z.string().nullable(),
  /** Who of HR reads it beside the manager. */
  alsoReads: z.string().nullable(),
});
export type OwnReportLine = z.infer<typeof OwnReportLine>;

/** What waits for her, and what was: never what her coach is still writing. */
export function listOwnReports(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnReportLine[]> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-report", trajectoryId);
    const sealer = await opened.sealer();
    const stored = await reportRepository(tx, sealer).ofTrajectory(trajectoryId);
    const contacts = contactRepository(tx, opened.practiceId);
    const lines: OwnReportLine[] = [];
    for (const { value: report } of stored) {
      if (report.status === "concept") continue;
      const { id, kind, version } = report;
      const contactId = recipientOf(report, opened.stored.value);
      const recipient = contactId === null ? undefined : await contacts.find(contactId);
      const waits = report.status === "with-client" && report.declinedOn === null;
      const hr = (await readLeaveFacts(tx, sealer, kind, trajectoryId, ctx.today())).readers.find((reader) => reader.recipient === "hr");
      const alsoReads = hr === undefined ? null : ((await contacts.find(hr.contactId))?.name ?? null);
      lines.push({ id, kind, version, standing: reportStanding(report), waits, recipient: recipient?.name ?? null, alsoReads });
    }
    return lines;
  });
}

/** A part of the page. Text is drawn as text: nothing in it is read as markup again. */
const Node: z.ZodType<ReturnType<typeof readingTree>[number]> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({
      tag: z.string(),
      drawing: z.boolean(),
      attributes: z.record(z.string(), z.string()),
      passage: z.int().positive().nullable(),
      children: z.array(Node),
    }),
  ]),
);

export const OwnReport = z.strictObject({
  id: ReportId,
  trajectoryId: TrajectoryId,
  kind: ClientKind,
  version: z.int().positive(),
  versionHash: VersionHash,
  standing: z.enum(STANDINGS),
  coach: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
  /** Who is there for her while her coach is away; her coach answers remarks when she is back. */
  standIn: StandInShown.nullable(),
  recipient: z.strictObject({ name: z.string(), organisation: z.string().nullable() }).nullable(),
  /** Who of HR reads what is made for the manager; null where nobody stands there, or her ledger keeps it from HR. */
  alsoReads: z.string().nullable(),
  language: z.enum(["nl", "en"]),
  text: z.array(Node),
  remarks: z.array(RemarkShown),
  /** How many of the remarks about this text her coach still has to answer. */
  unanswered: z.int(),
  /** A change of this text was promised: the new one comes, and she reads it first. */
  newTextComes: z.boolean(),
  reaction: z.strictObject({ text: ReportReactionText, goesAlong: z.boolean() }).nullable(),
  /** Whether a reaction of hers may go along with this kind. */
  mayReact: z.boolean(),
  /** Whether the consent that it needs stands: without it her yes sends nothing. */
  consentStands: z.boolean(),
  agreedOn: PlainDate.nullable(),
  how: z.enum(["portal", "in-session", "coach-screen", "paper"]).nullable(),
  releasedOn: PlainDate.nullable(),
  /** How far it is with her manager, who says yes to it after her; null for a kind that is not his. */
  joint: JointStanding.nullable(),
  /** When first; null while nobody has it. */
  fetchedAt: z.date().nullable(),
  /** Who has it, in the order in which they fetched it. */
  opened: z.array(z.strictObject({ name: z.string(), at: z.date() })),
  /** From whom at the employer she took it back while another there still reads it. */
  shutFor: z.array(z.string()),
  withdrawnOn: PlainDate.nullable(),
  withdrawnBy: z.enum(["practice", "client"]).nullable(),
  regrettedOn: PlainDate.nullable(),
  /** Nothing was heard for days: her coach calls. */
  coachCalls: z.boolean(),
});
export type OwnReport = z.infer<typeof OwnReport>;

/** The text that lies before her. That she opened it is written down, and it means no more than that. */
export function openForReading(ctx: ServiceContext, { reportId }: ReportInput): Promise<OwnReport> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnReport(tx, ctx, "own.read-report", reportId);
    const { stored, reports } = opened;
    const read = markRead(stored.value, ctx.today());
    const firstTime = read.ok && stored.value.status === "with-client" && stored.value.readOn === null;
    if (firstTime) await reports.saveStanding({ ...stored, value: read.value }, ctx.now());
    return shown(tx, ctx, { ...opened, stored: { ...stored, value: read.ok ? read.value : stored.value } });
  });
}

async function shown(tx: Db, ctx: ServiceContext, opened: OpenedForReading): Promise<OwnReport> {
  const { stored, sealer, frozen } = opened;
  const report = stored.value;
  const { id, trajectoryId, kind, version, versionHash, categories } = report;
  const { tenant } = sealer;
  const trajectory = await trajectoryRepository(tx, tenant).find(trajectoryId);
  if (trajectory === undefined) throw new Error(`report ${id} has lost its case`);
  const contactId = recipientOf(report, trajectory.value);
  const contact = contactId === null ? undefined : await contactRepository(tx, tenant).find(contactId);
  const coach = await membershipRepository(tx, tenant).colleague(trajectory.value.coachMembershipId);
  const profile = await practiceRepository(tx, tenant).profile();
  const { recipient, refused, readers, consents } = await readLeaveFacts(tx, sealer, kind, trajectoryId, ctx.today());
  const about = { kind: REPORT_KINDS[kind], versionHash, categories, recipient, issued: false };
  const leaving = mayLeave(about, consents, null, ctx.today(), null, refused);
  const hr = readers.find((reader) => reader.recipient === "hr");
  const reaction = await reportReactionRepository(tx, sealer).find(id, version);
  const remarks = opened.remarks.map(({ value }) => value);
  const agreement = "agreement" in report ? report.agreement : null;
  const released = "releasedAt" in report ? report : null;
  return {
    ...{ id, trajectoryId, kind, version, versionHash },
    standing: reportStanding(report),
    coach: { name: coach?.name ?? "", phone: coach?.phone ?? profile?.phone ?? null },
    standIn: await readStandInOf(tx, ctx, trajectory.value),
    recipient: contact ? { name: contact.name, organisation: contact.organisation } : null,
    alsoReads: hr === undefined ? null : ((await contactRepository(tx, tenant).find(hr.contactId))?.name ?? null),
    language: languageOf(frozen.view),
    text: readingTree(frozen.html),
    remarks: await remarksShown(tx, opened),
    unanswered: openRemarks(report, remarks),
    newTextComes: remarks.some((remark) => remark.version === version && remark.answer?.kind === "changed"),
    reaction: reaction ? { text: reaction.text, goesAlong: reaction.goesAlong } : null,
    mayReact: REPORT_KINDS[kind].reaction,
    consentStands: leaving.ok || !leaving.refusal.reasons.includes("no-consent"),
    agreedOn: agreement?.agreedOn ?? null,
    how: agreement?.how.kind ?? null,
    releasedOn: released && dayInAmsterdam(released.releasedAt),
    joint: await readJointStanding(tx, ctx, report),
    fetchedAt: report.status === "fetched" ? report.fetchedAt : null,
    opened: await namesOfWhoHasIt(tx, tenant, report),
    shutFor: await shutFor(tx, sealer, report, trajectory.value),
    withdrawnOn: report.status === "withdrawn" ? dayInAmsterdam(report.withdrawnAt) : null,
    withdrawnBy: report.status === "withdrawn" ? report.withdrawnBy : null,
    regrettedOn: report.status === "fetched" ? report.regrettedOn : null,
    coachCalls: coachShouldCall(report, ctx.today()),
  };
}

async function shutFor(tx: Db, sealer: Sealer, report: Report, trajectory: Trajectory): Promise<string[]> {
  const stands = report.status === "released" || (report.status === "fetched" && report.regrettedOn === null);
  const named = stands ? await namedReaders(tx, sealer, report) : null;
  if (named === null) return [];
  const ids = readersAtWork(trajectory)
    .map(({ contactId }) => contactId)
    .filter((id) => !named.includes(id));
  const contacts = ids.length === 0 ? [] : await contactRepository(tx, sealer.tenant).findMany(ids);
  return contacts.map(({ name }) => name);
}

function recipientOf(
  report: Report,
  { managerContactId, bedrijfsartsContactId }: { managerContactId: ContactId | null; bedrijfsartsContactId: ContactId | null },
) {
  if ("recipientContactId" in report) return report.recipientContactId;
  return REPORT_KINDS[report.kind].audience === "manager" ? managerContactId : bedrijfsartsContactId;
}

const Language = z.object({ document: z.object({ language: z.enum(["nl", "en"]) }) });

function languageOf(view: string): "nl" | "en" {
  return Language.parse(frozenJson(view)).document.language;
}
