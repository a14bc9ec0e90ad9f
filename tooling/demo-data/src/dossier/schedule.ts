import { addDays, daysBetween, nextWorkingDay, previousWorkingDay } from "@hervat/domain/calendar";
import type { PlainDate } from "@hervat/domain/primitives";
import type { SessionKind } from "@hervat/domain/session";
import type { Agenda, Appointment } from "../calendar/agenda.ts";
import type { CaseBrief } from "../cases/case-brief.ts";
import type { Random } from "../random/random.ts";

export interface Talk extends Appointment {
  readonly kind: SessionKind;
  readonly outcome: "held" | "planned" | "no-show" | "called-off" | "called-off-late";
}

/** The days of a trajectory, on which everything else hangs. */
export interface Schedule {
  readonly startedOn: PlainDate;
  /** Null while it is an intake. */
  readonly activeSince: PlainDate | null;
  readonly pausedOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
  readonly evaluatedOn: PlainDate | null;
  readonly stoppedOn: PlainDate | null;
  readonly sessionsBefore: number;
  /** In order of time. */
  readonly talks: readonly Talk[];
}

/** Held before today; what is on today or later is planned. */
export function scheduleOf(brief: CaseBrief, today: PlainDate, agenda: Agenda, random: Random): Schedule {
  return brief.status === "intake" ? intakeSchedule(today, agenda, random) : guidedSchedule(brief, today, agenda, random);
}

const NO_END = { pausedOn: null, completedOn: null, evaluatedOn: null, stoppedOn: null };

function intakeSchedule(today: PlainDate, agenda: Agenda, random: Random): Schedule {
  const usualTime = random.int(0, 4);
  const talks: Talk[] = [];
  const yesterday = addDays(today, -1);
  const wanted = addDays(today, -random.int(-6, 12));
  const held = wanted < today;
  const bounds = held ? { notBefore: addDays(today, -16), notAfter: yesterday } : { notBefore: today, notAfter: addDays(today, 21) };
  const intake = agenda.book({ around: wanted, ...bounds, usualTime });
  if (intake !== null) talks.push({ ...intake, kind: "client-intake", outcome: held ? "held" : "planned" });
  const withManager = agenda.book({ around: addDays(wanted, 9), notBefore: today, notAfter: addDays(today, 28), usualTime });
  if (withManager !== null) talks.push({ ...withManager, kind: "manager-intake", outcome: "planned" });
  const startedOn = held && intake !== null ? intake.on : addDays(today, -random.int(0, 4));
  return { startedOn, activeSince: null, ...NO_END, sessionsBefore: 0, talks };
}

function guidedSchedule(brief: CaseBrief, today: PlainDate, agenda: Agenda, random: Random): Schedule {
  const all = sessionsHeld(brief, random);
  const sessionsBefore = brief.broughtAlong ? Math.min(all - 1, random.int(2, 4)) : 0;
  const ends = endsOf(brief, all, today, random);
  const days = wantedDays(Math.max(1, all - sessionsBefore), sessionsBefore, ends.lastSession, random);
  const first = days[0] ?? ends.lastSession;
  const usualTime = random.int(0, 4);

  const talks: Talk[] = [];
  const book = (kind: SessionKind, around: PlainDate, notBefore: PlainDate, notAfter: PlainDate, outcome: Talk["outcome"]) => {
    const appointment = agenda.book({ around, notBefore, notAfter, usualTime });
    if (appointment !== null) talks.push({ ...appointment, kind, outcome });
    return appointment?.on ?? null;
  };
  const latestHeld = addDays(ends.closedOn ?? today, -1);
  const intakeOn = sessionsBefore > 0 ? null : book("client-intake", addDays(first, -10), addDays(first, -30), addDays(first, -6), "held");
  const startedOn = intakeOn ?? addDays(first, -7 * sessionsBefore - 12);
  if (sessionsBefore === 0) book("manager-intake", addDays(first, -4), addDays(startedOn, 1), addDays(first, -1), "held");

  let after = sessionsBefore > 0 ? startedOn : addDays(first, -3);
  let firstHeld: PlainDate | null = null;
  for (const [at, day] of days.entries()) {
    const on = book("session", day, addDays(after, 1), latestHeld, "held");
    if (on === null) continue;
    after = on;
    firstHeld ??= on;
    if (at > 0 && at < days.length - 1 && random.chance(0.035)) {
      const outcome = random.pick(["no-show", "called-off", "called-off", "called-off-late"] as const);
      const missed = book("session", addDays(on, 3), addDays(on, 1), latestHeld, outcome);
      if (missed !== null) after = missed;
    }
  }
  const { pausedOn, completedOn, stoppedOn } = ends;
  const evaluatedOn =
    completedOn !== null && brief.evaluation !== "none"
      ? book("evaluation", addDays(completedOn, -6), addDays(after, 1), addDays(completedOn, -1), "held")
      : null;
  if (brief.status === "active") planAhead(brief, { today, after, allHeld: all }, book, random);
  return { startedOn, activeSince: firstHeld ?? first, pausedOn, completedOn, evaluatedOn, stoppedOn, sessionsBefore, talks };
}

type Book = (kind: SessionKind, around: PlainDate, notBefore: PlainDate, notAfter: PlainDate, outcome: Talk["outcome"]) => PlainDate | null;

/** The next talks of someone who is in guidance now, and the evaluation when it comes near. */
function planAhead(
  brief: CaseBrief,
  { today, after, allHeld }: { readonly today: PlainDate; readonly after: PlainDate; readonly allHeld: number },
  book: Book,
  random: Random,
): void {
  const room = Math.min(10 - allHeld, random.pick([1, 1, 2, 2, 3]));
  let from = addDays(after, brief.stage === "late" ? 14 : 7);
  for (let at = 0; at < room; at += 1) {
    const wanted = from < today ? today : from;
    const on = book("session", wanted, wanted, addDays(wanted, 30), "planned");
    from = addDays(on ?? wanted, 7);
  }
  if (brief.evaluation === "being-written") book("evaluation", addDays(from, 10), from, addDays(from, 45), "planned");
}

function sessionsHeld({ stage, status, programme, near }: CaseBrief, random: Random): number {
  if (near === "plan_van_aanpak") return 1;
  if (status === "completed") return programme === "van-verzuim-naar-herstel" ? 10 : random.int(8, 12);
  if (stage === "start") return random.int(1, 3);
  return stage === "middle" ? random.int(4, 6) : random.int(7, 9);
}

interface Ends {
  readonly lastSession: PlainDate;
  readonly pausedOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
  readonly stoppedOn: PlainDate | null;
  /** No talk on this day or later. */
  readonly closedOn: PlainDate | null;
}

function endsOf({ status }: CaseBrief, held: number, today: PlainDate, random: Random): Ends {
  const none = { pausedOn: null, completedOn: null, stoppedOn: null };
  const before = (day: PlainDate, from: number, to: number) => previousWorkingDay(addDays(day, -random.int(from, to)));
  if (status === "paused") {
    const pausedOn = before(today, 10, 70);
    return { ...none, pausedOn, closedOn: pausedOn, lastSession: before(pausedOn, 1, 6) };
  }
  if (status === "completed") {
    // The build-up at work goes on after the last session; the evaluation closes both.
    const completedOn = before(today, 3, 200);
    return { ...none, completedOn, closedOn: completedOn, lastSession: before(addDays(completedOn, -24 * Math.max(0, 10 - held)), 30, 50) };
  }
  if (status === "stopped") {
    const stoppedOn = before(today, 10, 150);
    return { ...none, stoppedOn, closedOn: stoppedOn, lastSession: before(stoppedOn, 2, 14) };
  }
  return { ...none, closedOn: null, lastSession: before(today, 1, 7) };
}

/** Weekly at first, further apart as someone can do more on her own. */
function wantedDays(count: number, before: number, last: PlainDate, random: Random): PlainDate[] {
  const days = [last];
  for (let number = before + count; days.length < count; number -= 1) {
    const gap = number > 7 ? random.pick([21, 21, 28]) : number > 5 ? random.pick([7, 14]) : random.pick([7, 7, 7, 7, 14]);
    days.unshift(nextWorkingDay(addDays(days[0] ?? last, -gap)));
  }
  return days.filter((day, at) => at === 0 || daysBetween(days[at - 1] ?? day, day) > 1);
}
