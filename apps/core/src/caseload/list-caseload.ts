import type { Db } from "@hervat/database";
import {
  type CaseloadCare,
  type CaseloadLine,
  readCaseload,
  readCaseloadCare,
  readCaseloadWork,
  readExtraSessions,
  readPerhapsUnbilled,
  sicknessRepository,
} from "@hervat/database/repositories";
import { type CaseRelations, NOBODY_BESIDE_THE_COACH } from "@hervat/domain/policy";
import { MilestoneKey, nextObligation, overdueObligations, sicknessClock } from "@hervat/domain/poortwachter";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { isClockOnly, LocalText, type Programme } from "@hervat/domain/programme";
import { reportIsDue } from "@hervat/domain/reports";
import { weeksToFirstTalk } from "@hervat/domain/results";
import { OFF_TRACK, offTrack, phasePosition } from "@hervat/domain/trajectory";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import { isToInvoice, moneyOfCases } from "../invoicing/case-money.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type CasesOfColleagues, casesOfColleagues } from "../trajectory/cases-of-colleagues.ts";
import { programmesOf } from "../trajectory/programme-of.ts";
import { readStandIn } from "./read-stand-in.ts";
import { silenceOf } from "./silence-of.ts";

export const ListCaseloadInput = z.strictObject({
  whose: z.enum(["mine", "practice"]),
  /** Those that ended too; without it only those of them that are still to be invoiced. */
  ended: z.boolean().default(false),
});
export type ListCaseloadInput = z.infer<typeof ListCaseloadInput>;

/** What is null is not for whoever asks; what is not there yet says so by its own value. */
export const CaseloadRow = z.strictObject({
  trajectoryId: TrajectoryId,
  code: z.string(),
  name: z.string(),
  employer: z.string(),
  coach: z.string(),
  programme: LocalText,
  status: z.enum(["intake", "active", "paused", "completed", "stopped"]),
  /** A colleague's case, in which she stands in by the client's word. */
  standIn: z.boolean(),
  /** A colleague answers for it, and she coaches beside her. */
  beside: z.boolean(),
  next: z.strictObject({ key: MilestoneKey, due: PlainDate, soon: z.boolean() }).nullable(),
  overdue: z.int(),
  nextSessionAt: z.date().nullable(),
  /** Why it asks to be looked at, as far as whoever asks may know. */
  offTrack: z.array(z.enum(OFF_TRACK)),
  /** Something of it fell due and is on no invoice that was issued, as under Geld. */
  toInvoice: z.boolean().nullable(),
  /** Whoever asks may give it to a colleague. */
  mayHandOver: z.boolean(),
  /** Behind the wall, so only of one's own cases. */
  care: z
    .strictObject({
      phase: z.strictObject({ names: LocalText, position: z.int(), of: z.int() }).nullable(),
      used: z.int(),
      planned: z.int(),
      left: z.int(),
      /** From the first sick day to the first talk; null where one of both is not known. */
      weeksToFirstTalk: z.number().nullable(),
      /** Since when nobody spoke with her; null where nobody is guided and only the law's days are watched. */
      silentSince: PlainDate.nullable(),
      reportDue: z.boolean(),
    })
    .nullable(),
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;

/** The cases that whoever asks may read: her own, or the practice's. A list is one event in the audit with all its cases. */
export function listCaseload(ctx: ServiceContext, { whose, ended }: ListCaseloadInput): Promise<CaseloadRow[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("caseload.read", { kind: "practice", practiceId });
  const { actor } = ctx;
  const own = "membershipId" in actor && whose === "mine" ? { coach: actor.membershipId } : {};
  return ctx.inTransaction((tx) => readRows(tx, ctx, { ...own, ended }));
}

interface Asked {
  readonly coach?: CaseRelations["coachMembershipId"];
  readonly ended: boolean;
}

async function readRows(tx: Db, ctx: ServiceContext, asked: Asked): Promise<CaseloadRow[]> {
  const practiceId = practiceOf(ctx);
  const today = ctx.today();
  const colleagues = await casesOfColleagues(tx, ctx);
  const [found, standIn] = await Promise.all([readLines(tx, ctx, asked, colleagues), readStandIn(tx, ctx, colleagues)]);
  const others = standIn.filter(({ trajectoryId }) => found.every((line) => line.trajectoryId !== trajectoryId));
  const standsIn = new Set(standIn.map(({ trajectoryId }) => trajectoryId));
  const resourceOf = (line: CaseloadLine) => resourceFor(ctx, line, colleagues);
  const moneyOf = await moneyOfCases(tx, practiceId, [...found, ...others]);
  const toInvoice = ({ trajectoryId }: CaseloadLine) => {
    const money = moneyOf.get(trajectoryId);
    return money !== undefined && isToInvoice(money);
  };
  // Who is asked about counts as seen, so what is left out for another reason goes first.
  const lines = [...found, ...others]
    .filter((line) => asked.ended || !isEnded(line.status) || (toInvoice(line) && ctx.may("invoice.read", resourceOf(line))))
    .filter((line) => ctx.may("trajectory.read", resourceOf(line)));
  const ids = lines.map(({ trajectoryId }) => trajectoryId);
  const mine = lines
    .filter((line) => ctx.may("attendance.read", { ...resourceOf(line), standInMembershipIds: [] }))
    .map(({ trajectoryId }) => trajectoryId);
  const [sickness, work, care, extra, programmeOf] = await Promise.all([
    sicknessRepository(tx, practiceId).findMany(ids),
    readCaseloadWork(tx, practiceId, ids, today),
    mine.length === 0 ? [] : readCaseloadCare(tx, practiceId, mine),
    readExtraSessions(tx, practiceId, mine),
    programmesOf(tx, practiceId, lines),
  ]);
  const careOf = new Map(care.map((one) => [one.trajectoryId, one]));
  const workOf = new Map(work.map((one) => [one.trajectoryId, one]));

  return lines.map((line) => {
    const resource = resourceOf(line);
    const record = ctx.may("sickness.read", resource) ? sickness.get(line.trajectoryId) : undefined;
    const clock = record === undefined ? null : sicknessClock(record);
    const timeline = clock?.kind === "clock" ? clock.current : null;
    const next = timeline && nextObligation(timeline, today);
    const known = careOf.get(line.trajectoryId);
    const programme = programmeOf(line);
    const shownCare =
      known === undefined
        ? null
        : toCare(
            { line, programme, known, extraSessions: extra.get(line.trajectoryId) ?? 0, firstSickDay: timeline?.firstSickDay ?? null },
            today,
          );
    const nextSessionAt = ctx.may("session.read", resource) ? line.nextSessionAt : null;
    const guides = !isClockOnly(programme);
    return {
      trajectoryId: line.trajectoryId,
      code: line.code,
      name: line.name,
      employer: line.employer,
      coach: line.coach,
      programme: programme.names,
      status: line.status,
      standIn: standsIn.has(line.trajectoryId),
      beside: resource.besideMembershipIds.length > 0,
      next: next && { key: next.milestone.key, due: next.milestone.due, soon: next.status.kind === "soon" },
      overdue: timeline === null ? 0 : overdueObligations(timeline, today).length,
      nextSessionAt,
      offTrack: offTrack({
        status: line.status,
        nextTalk: guides && ctx.may("session.read", resource) ? nextSessionAt !== null : null,
        left: guides && shownCare !== null ? shownCare.left : null,
        hoursBehind: ctx.may("resumption.read-work", resource) ? (workOf.get(line.trajectoryId)?.hoursBehind ?? null) : null,
      }),
      toInvoice: ctx.may("invoice.read", resource) ? toInvoice(line) : null,
      mayHandOver: ctx.may("trajectory.reassign", resource),
      care: shownCare,
    };
  });
}

/** Those that run, and of those that ended all or the few that may still be invoiced: years of settled ones stay where they are. */
async function readLines(tx: Db, ctx: ServiceContext, { ended, ...own }: Asked, { beside }: CasesOfColleagues): Promise<CaseloadLine[]> {
  const practiceId = practiceOf(ctx);
  const whose = { now: ctx.now(), ...own, alsoIn: beside };
  if (ended) return readCaseload(tx, practiceId, whose);
  const besides = await readPerhapsUnbilled(tx, practiceId, own.coach);
  return readCaseload(tx, practiceId, { ...whose, statuses: ["intake", "active", "paused"], besides });
}

function isEnded(status: CaseloadLine["status"]): boolean {
  return status === "completed" || status === "stopped";
}

interface GuidedLine {
  readonly line: CaseloadLine;
  readonly programme: Programme;
  readonly known: CaseloadCare;
  readonly extraSessions: number;
  readonly firstSickDay: PlainDate | null;
}

function toCare({ line, programme, known, extraSessions, firstSickDay }: GuidedLine, today: PlainDate): CaseloadRow["care"] {
  const planned = programme.sessions.planned + extraSessions;
  const used = line.sessionsHeld + known.sessionsReserved;
  const lastSentOn = known.lastReleasedAt && dayInAmsterdam(known.lastReleasedAt);
  const guided = line.status === "active" || line.status === "paused";
  return {
    phase: phaseOf(line, programme, known),
    used,
    planned,
    left: Math.max(0, planned - used),
    weeksToFirstTalk: weeksToFirstTalk({
      firstSickDay,
      firstTalkOn: line.guidedBefore ? line.startedOn : line.firstTalkAt && dayInAmsterdam(line.firstTalkAt),
    }),
    silentSince: isClockOnly(programme) ? null : silenceOf(line, known),
    reportDue:
      guided && programme.bedrijfsarts.report && reportIsDue({ onItsWay: known.reportOnItsWay, lastSentOn, since: line.startedOn }, today),
  };
}

function phaseOf(line: CaseloadLine, programme: Programme, { phase }: CaseloadCare) {
  if (phase === null) return null;
  const entry = { phase, since: line.startedOn, steppedBack: false, reason: null };
  const place = phasePosition(programme, { trajectoryId: line.trajectoryId, entries: [entry] });
  return place && { names: place.phase.names, position: place.position, of: place.of };
}

/** A list shows nothing that manager, HR or bedrijfsarts may see, so who they are plays no part in it. */
function resourceFor(ctx: ServiceContext, { trajectoryId, coachMembershipId }: CaseloadLine, { relationTo }: CasesOfColleagues) {
  const people = { ...NOBODY_BESIDE_THE_COACH, coachMembershipId, ...relationTo(trajectoryId) };
  return { kind: "trajectory", practiceId: practiceOf(ctx), trajectoryId, ...people } as const;
}
