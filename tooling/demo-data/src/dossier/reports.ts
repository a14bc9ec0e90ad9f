import { addDays, earliest, latest, nextWorkingDay } from "@hervat/domain/calendar";
import type { Consent } from "@hervat/domain/consent";
import { standsOn } from "@hervat/domain/consent";
import { type PlainDate, ReportId } from "@hervat/domain/primitives";
import { Report, type ReportStatus, VersionHash } from "@hervat/domain/reports";
import type { Session } from "@hervat/domain/session";
import { amsterdamDay, amsterdamTime } from "../calendar/amsterdam-time.ts";
import { tell } from "../texts/tell.ts";
import { type DossierContext, lastDay } from "./dossier-context.ts";
import type { Evaluation } from "./evaluation.ts";

/** Stands for the hash of a text that nobody rendered yet. */
export const HASH_TO_COME = VersionHash.parse("0".repeat(64));

/** The day whose dossier the client saw in this report: nothing later stands in its text. */
export function frozenOn(report: Report, today: PlainDate): PlainDate {
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
      return amsterdamDay(report.withdrawnAt);
  }
}

interface Way {
  readonly kind: Report["kind"];
  readonly status: ReportStatus;
  /** The text was frozen and laid before the client. */
  readonly offeredOn: PlainDate;
  readonly recipient: string | null;
  /** The manager's yes, for the one kind that asks it and that left. */
  readonly managersYesOn: PlainDate | null;
  readonly consent: Consent | undefined;
}

/** The reports of a dossier, each as far on its way as its brief says. */
export function reportsOf(
  context: DossierContext,
  { sessions, consents, evaluation }: { sessions: readonly Session[]; consents: readonly Consent[]; evaluation: Evaluation | null },
): Report[] {
  const forDoctor = reportToBedrijfsarts(context, consents);
  const forManager = reportOfEvaluation(context, evaluation);
  return [forDoctor, forManager].flatMap((way) => (way === null ? [] : [onItsWay(context, way, sessions)]));
}

function reportToBedrijfsarts({ brief, schedule, today, random, bedrijfsarts }: DossierContext, consents: readonly Consent[]): Way | null {
  if (brief.report === null || schedule.activeSince === null) return null;
  const draws = random.fork("report");
  const consent = consents.find(({ grant }) => grant.recipient === "bedrijfsarts");
  const until = lastDay(schedule, today);
  const wayBack = brief.report === "with-client" || brief.report === "concept" ? draws.int(1, 6) : draws.int(9, 16);
  const wanted = addDays(until, -wayBack);
  const givenOn = consent?.givenOn ?? schedule.activeSince;
  const offeredOn = latest(wanted, givenOn);
  const leaves = brief.report === "released" || brief.report === "fetched";
  // Without a consent that stood on the day of release nothing left.
  const stood = consent !== undefined && standsOn(consent, addDays(offeredOn, 4)) && addDays(offeredOn, 5) <= until;
  const status = leaves && !stood ? "concept" : brief.report;
  return { kind: "bedrijfsarts-rapportage", status, offeredOn, recipient: bedrijfsarts, managersYesOn: null, consent };
}

/** Agreed by the client first; released to the manager after that. */
function reportOfEvaluation({ brief, schedule, manager }: DossierContext, evaluation: Evaluation | null): Way | null {
  const { evaluatedOn } = schedule;
  if (evaluation === null || evaluatedOn === null || brief.evaluation === "being-written") return null;
  const status = brief.evaluation === "with-client" ? "with-client" : evaluation.approved === null ? "agreed" : "released";
  const managersYesOn = evaluation.approved?.approvedByManagerOn ?? null;
  return { kind: "evaluation", status, offeredOn: addDays(evaluatedOn, 1), recipient: manager, managersYesOn, consent: undefined };
}

function onItsWay(context: DossierContext, way: Way, sessions: readonly Session[]): Report {
  const { ids, trajectoryId, coach, told, phrases, today } = context;
  const random = context.random.fork(`on its way ${way.kind}`);
  const { offeredOn, status, kind } = way;
  const day = (days: number) => {
    const on = nextWorkingDay(addDays(offeredOn, days));
    return earliest(on, today);
  };
  const agreedOn = day(2);
  const inSession = sessions.find(({ status: held, startsAt }) => held === "held" && amsterdamDay(startsAt) === agreedOn);
  const agreement = {
    versionHash: HASH_TO_COME,
    agreedOn,
    how: { kind: "in-session", sessionId: inSession?.id ?? null, recordedBy: coach },
    remarks: random.chance(0.4) ? tell(random.pick(phrases.reports.agreementRemarks), told) : null,
  };
  const managersYesOn = way.managersYesOn === null ? null : latest(way.managersYesOn, agreedOn);
  const confirmation = managersYesOn !== null && {
    ...{ versionHash: HASH_TO_COME, contactId: way.recipient, answer: "agrees", part: null, note: null },
    ...{ answeredOn: managersYesOn, how: "portal" },
  };
  const released = {
    agreement,
    confirmation: confirmation || null,
    releasedAt: amsterdamTime(managersYesOn === null ? day(3) : latest(managersYesOn, day(3)), "16:20"),
    releasedBy: coach,
    recipientContactId: way.recipient,
    consentId: way.consent?.id ?? null,
  };
  const base = { id: ids.next(ReportId), trajectoryId, kind, version: 1, versionHash: HASH_TO_COME, categories: [], status };
  switch (status) {
    case "concept":
      return Report.parse(base);
    case "with-client": {
      const readOn = random.chance(0.55) ? day(1) : null;
      return Report.parse({ ...base, offeredOn, readOn, declinedOn: readOn !== null && random.chance(0.2) ? readOn : null });
    }
    case "agreed":
      return Report.parse({ ...base, agreement, confirmation: null });
    case "released":
      return Report.parse({ ...base, ...released });
    case "fetched":
      return Report.parse({ ...base, ...released, fetchedAt: amsterdamTime(day(4), "10:05"), regrettedOn: null });
    case "withdrawn":
      return Report.parse({ ...base, withdrawnAt: amsterdamTime(day(5), "11:30"), withdrawnBy: "client" });
  }
}
