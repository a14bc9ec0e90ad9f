import type { Db } from "@hervat/database";
import {
  type CaseloadLine,
  readCaseload,
  readCaseloadCare,
  readDueFollowUps,
  readExtraSessions,
  roomRepository,
  type Stored,
  sessionRepository,
  sicknessRepository,
} from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { NOBODY_BESIDE_THE_COACH } from "@hervat/domain/policy";
import {
  applicationNotice,
  MilestoneKey,
  nextObligation,
  openDeadlines,
  overdueObligations,
  sicknessClock,
} from "@hervat/domain/poortwachter";
import { PlainDate, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { isClockOnly } from "@hervat/domain/programme";
import { FOLLOW_UP_NOTICE_DAYS, FollowUpKind } from "@hervat/domain/recovery";
import { type Session, SessionKind } from "@hervat/domain/session";
import { isSilent, USUAL_SILENCE_DAYS } from "@hervat/domain/trajectory";
import { z } from "zod";
import { namesOf } from "../audit/name-of.ts";
import { readStandIn } from "../caseload/read-stand-in.ts";
import { silenceOf } from "../caseload/silence-of.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { casesOfColleagues } from "../trajectory/cases-of-colleagues.ts";
import { programmesOf } from "../trajectory/programme-of.ts";
import { readMomentWaits } from "./read-moment-waits.ts";
import { readStandInWaits } from "./read-stand-in-waits.ts";
import { readWaits, Wait } from "./read-waits.ts";
import { type AskedCase, WAIT_ASKS, type WaitAction } from "./wait-asks.ts";

const Who = { trajectoryId: TrajectoryId, name: z.string() };

export const TodayShown = z.strictObject({
  today: PlainDate,
  sessions: z.array(
    z.strictObject({
      ...Who,
      sessionId: SessionId,
      kind: SessionKind,
      number: z.int().nullable(),
      startsAt: z.date(),
      status: z.enum(["planned", "held", "no-show"]),
      /** Where it is held; a room by its name. */
      place: z.enum(["room", "employer", "walk", "phone", "video"]).nullable(),
      room: z.string().nullable(),
      /** Of a colleague for whom she stands in. */
      standIn: z.boolean(),
      /** Who holds it, where two coach and that is not whoever asks. */
      heldBy: z.string().nullable(),
    }),
  ),
  /** What only the coach of the case can do next, and that something of it waits where she stands in; empty for who guides nobody. */
  waits: z.array(Wait),
  /** Obligations that fall within a week, and cases where a term passed without a record. */
  week: z.array(z.strictObject({ ...Who, key: MilestoneKey, due: PlainDate })),
  overdue: z.array(z.strictObject({ ...Who, count: z.int() })),
  /** Clients whose WIA-aanvraag has its last day within six weeks: ask how it goes. */
  applications: z.array(z.strictObject({ ...Who, code: z.string(), weeks: z.int(), due: PlainDate })),
  /** Moments to look back with a client, near or passed; also of guidance that ended. */
  followUps: z.array(z.strictObject({ ...Who, kind: FollowUpKind, dueOn: PlainDate })),
  /** Clients of her own with whom nobody spoke for so many days; null for who guides nobody. */
  silent: z.strictObject({ count: z.int(), days: z.int() }).nullable(),
});
export type TodayShown = z.infer<typeof TodayShown>;

/** The first page: today's talks, what waits, and what the law asks this week. Only of the cases one guides, or may plan for. */
export function readToday(ctx: ServiceContext): Promise<TodayShown> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("today.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const { actor } = ctx;
    const today = ctx.today();
    const guides = actor.kind === "coach" || actor.kind === "owner";
    const colleagues = await casesOfColleagues(tx, ctx);
    const own = guides ? { coach: actor.membershipId, alsoIn: colleagues.beside } : {};
    const [found, standIn, sealer] = await Promise.all([
      readCaseload(tx, practiceId, { now: ctx.now(), statuses: ["intake", "active", "paused"], ...own }),
      readStandIn(tx, ctx, colleagues),
      guides ? ctx.service.keyring.sealerFor(tx, practiceId) : undefined,
    ]);
    const asked = new Map(
      found.map(({ trajectoryId, coachMembershipId }) => {
        const people = { ...NOBODY_BESIDE_THE_COACH, coachMembershipId, ...colleagues.relationTo(trajectoryId) };
        return [trajectoryId, { kind: "trajectory", practiceId, trajectoryId, ...people } satisfies AskedCase];
      }),
    );
    const may = (action: WaitAction, trajectoryId: TrajectoryId) => {
      const resource = asked.get(trajectoryId);
      return resource !== undefined && ctx.may(action, resource);
    };
    const lines = found.filter(({ trajectoryId }) => may("trajectory.read", trajectoryId));
    const standInName = new Map(standIn.map(({ trajectoryId, name }) => [trajectoryId, name]));
    const nameOf = new Map(lines.map(({ trajectoryId, name }) => [trajectoryId, name]));
    const namedTalk = <Fact extends { readonly trajectoryId: TrajectoryId }>(fact: Fact) => {
      const name = nameOf.get(fact.trajectoryId) ?? standInName.get(fact.trajectoryId);
      return name === undefined ? [] : [{ ...fact, name, standIn: standInName.has(fact.trajectoryId) }];
    };
    const ids = [...nameOf.keys()];
    const begin = amsterdamMoment(today, "00:00");
    const end = amsterdamMoment(addDays(today, 1), "00:00");
    // The shortest first: the driver holds back what is short, until something long follows.
    const [followUps, sessions, places, care, extra, programmeOf, sickness, ownWaits, standInWaits] = await Promise.all([
      guides
        ? readDueFollowUps(tx, practiceId, {
            coach: actor.membershipId,
            alsoIn: colleagues.beside,
            upTo: addDays(today, FOLLOW_UP_NOTICE_DAYS),
          })
        : [],
      actor.kind === "supervisor" ? [] : sessionRepository(tx, practiceId).between(begin, end),
      roomRepository(tx, practiceId).list(),
      guides ? readCaseloadCare(tx, practiceId, ids) : [],
      guides ? readExtraSessions(tx, practiceId, ids) : new Map<TrajectoryId, number>(),
      programmesOf(tx, practiceId, lines),
      sicknessRepository(tx, practiceId).findMany(ids),
      sealer === undefined ? [] : readWaits(tx, ctx, sealer, { nameOf, beside: colleagues.beside }),
      sealer === undefined ? [] : readStandInWaits(tx, ctx, sealer, standInName),
    ]);
    const holderOf = await holdersOf(tx, ctx, sessions, found);
    const rooms = new Map(places.map(({ id, name }) => [id, name]));
    const careOf = new Map(care.map((one) => [one.trajectoryId, one]));
    const momentCases = lines.map((line) => {
      const programme = programmeOf(line);
      const used = line.sessionsHeld + (careOf.get(line.trajectoryId)?.sessionsReserved ?? 0);
      return { ...line, programme, used, planned: programme.sessions.planned + (extra.get(line.trajectoryId) ?? 0) };
    });
    const momentWaits = sealer === undefined ? [] : await readMomentWaits(tx, sealer, momentCases);
    const silent = lines.filter((line) => {
      const known = careOf.get(line.trajectoryId);
      // Of whom only the law's days are watched, nobody is spoken with.
      if (known === undefined || isClockOnly(programmeOf(line))) return false;
      return isSilent({ status: line.status, since: silenceOf(line, known) }, today);
    });
    const standing = lines.flatMap(({ trajectoryId, name, code }) => {
      const record = sickness.get(trajectoryId);
      const clock = record && sicknessClock(record);
      return clock?.kind === "clock" ? [{ trajectoryId, name, code, timeline: clock.current }] : [];
    });

    return {
      today,
      sessions: sessions.flatMap(({ value }) =>
        value.status === "cancelled" || (!guides && value.status !== "planned")
          ? []
          : namedTalk({
              trajectoryId: value.trajectoryId,
              sessionId: value.id,
              kind: value.kind,
              number: value.number,
              startsAt: value.startsAt,
              status: value.status,
              heldBy: holderOf(value),
              place: value.place?.kind ?? null,
              room: value.place?.kind === "room" ? (rooms.get(value.place.roomId) ?? null) : null,
            }),
      ),
      waits: [
        ...ownWaits.filter(({ kind, trajectoryId }) => may(WAIT_ASKS[kind], trajectoryId)),
        ...momentWaits.map((wait) => ({ ...wait, name: nameOf.get(wait.trajectoryId) ?? "" })),
        ...standInWaits,
      ],
      week: standing
        .flatMap(({ trajectoryId, name, timeline }) => {
          const next = nextObligation(timeline, today);
          return next !== null && next.milestone.due <= addDays(today, 6)
            ? [{ trajectoryId, name, key: next.milestone.key, due: next.milestone.due }]
            : [];
        })
        .toSorted((one, other) => (one.due < other.due ? -1 : 1)),
      overdue: standing.flatMap(({ trajectoryId, name, timeline }) => {
        const count = overdueObligations(timeline, today).length;
        return count === 0 ? [] : [{ trajectoryId, name, count }];
      }),
      applications: guides
        ? standing.flatMap(({ trajectoryId, name, code, timeline }) => {
            const notice = applicationNotice(openDeadlines(timeline, today), today);
            return notice === null ? [] : [{ trajectoryId, name, code, ...notice }];
          })
        : [],
      followUps,
      silent: guides ? { count: silent.length, days: USUAL_SILENCE_DAYS } : null,
    };
  });
}

/** The name of who holds a talk, where that is a colleague of whoever asks with whom she coaches. */
async function holdersOf(
  tx: Db,
  ctx: ServiceContext,
  sessions: readonly Stored<Session>[],
  lines: readonly CaseloadLine[],
): Promise<(session: Session) => string | null> {
  const me = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
  const names = await namesOf(
    tx,
    practiceOf(ctx),
    sessions.map(({ value }) => value.coach),
  );
  const lineOf = new Map(lines.map((line) => [line.trajectoryId, line]));
  const guides = ctx.actor.kind === "coach" || ctx.actor.kind === "owner";
  return ({ trajectoryId, coach }) => {
    const line = lineOf.get(trajectoryId);
    if (coach !== null) return coach === me ? null : (names.get(coach) ?? null);
    return guides && line !== undefined && line.coachMembershipId !== me ? line.coach : null;
  };
}
