import type { PlainDate } from "../primitives/index.ts";
import type { ClockRecord } from "./clock-correction.ts";
import type { Milestone, MilestoneStatus } from "./milestone.ts";
import type { MilestoneKey } from "./milestone-key.ts";
import { milestoneStatus } from "./milestone-status.ts";
import { type SicknessClock, sicknessClock } from "./sickness-clock.ts";
import type { SicknessTimeline } from "./timeline.ts";

/** A day as it was and as it would be; null where there is none. */
export interface DayMove {
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
}

/** What a correction means for one milestone, said in one word. */
export type MoveVerdict =
  /** It is still to be done, on another day. */
  | "moves"
  /** Its last day lies behind us all at once. */
  | "overdue-now"
  /** It was met, and in time both before and after. */
  | "done-in-time"
  | "done-late-now"
  | "done-late-no-more"
  | "done-late-still"
  /** It was met before it could be: before its window, or before the first sick day. */
  | "done-too-early-now"
  /** It was met in what turns out to be an earlier case. */
  | "done-in-earlier-case"
  | "lapses"
  | "asked-again";

export interface MilestoneMove extends DayMove {
  readonly key: MilestoneKey;
  /** The day on which it was met; null when it was not, or nobody knows the day. */
  readonly doneOn: PlainDate | null;
  readonly verdict: MoveVerdict;
}

/** Everything that a correction moves. Nothing is stored of it: it is shown before the correction is taken over. */
export interface ClockMoves {
  readonly firstSickDay: DayMove;
  readonly lastDayOfWaitingPeriod: DayMove;
  readonly firstWiaDay: DayMove;
  readonly wagesUntil: DayMove;
  /** How many cases of sickness the spells make. */
  readonly cases: { readonly before: number; readonly after: number };
  /** Only what changes, in the order of the timeline. */
  readonly milestones: readonly MilestoneMove[];
}

/** Those whose window is the law's own: met before it opens, they do not count. */
const WINDOWS: ReadonlySet<MilestoneKey> = new Set(["melding_uwv_42", "eerstejaarsevaluatie", "wia_aanvraag"]);

/**
 * What moves when one record of a case takes the place of another, so that whoever corrects it sees the consequences first.
 *
 * @source art. 7:629 lid 10 BW, art. 23 lid 3 WIA: every date follows the sick days
 */
export function clockMoves(before: ClockRecord, after: ClockRecord, today: PlainDate): ClockMoves {
  const was = sicknessClock(before);
  const becomes = sicknessClock(after);
  const [from, to] = [timelineOf(was), timelineOf(becomes)];
  const day = (pick: (timeline: SicknessTimeline) => PlainDate): DayMove => ({
    before: from && pick(from),
    after: to && pick(to),
  });
  return {
    firstSickDay: day((timeline) => timeline.firstSickDay),
    lastDayOfWaitingPeriod: day(({ waitingPeriod }) => waitingPeriod.lastDay),
    firstWiaDay: day(({ waitingPeriod }) => waitingPeriod.firstWiaDay),
    wagesUntil: day(({ waitingPeriod }) => waitingPeriod.wages.lastDay),
    cases: { before: casesIn(was), after: casesIn(becomes) },
    milestones: movesOf(from, to, today),
  };
}

function timelineOf(clock: SicknessClock): SicknessTimeline | null {
  return clock.kind === "clock" ? clock.current : null;
}

function casesIn(clock: SicknessClock): number {
  return clock.kind === "clock" ? clock.earlier.length + 1 : 0;
}

function movesOf(from: SicknessTimeline | null, to: SicknessTimeline | null, today: PlainDate): readonly MilestoneMove[] {
  const keys = (from ?? to)?.milestones.map(({ key }) => key) ?? [];
  return keys.flatMap((key) => moveOf(placeOf(from, key, today), placeOf(to, key, today), key) ?? []);
}

interface Place {
  readonly milestone: Milestone;
  readonly status: MilestoneStatus;
  readonly tooEarly: boolean;
}

function placeOf(timeline: SicknessTimeline | null, key: MilestoneKey, today: PlainDate): Place | null {
  const milestone = timeline?.milestones.find((one) => one.key === key);
  if (timeline === null || milestone === undefined) return null;
  const status = milestoneStatus(timeline, milestone, today);
  const tooEarly = status.kind === "done" && status.on < (WINDOWS.has(key) ? milestone.from : timeline.firstSickDay);
  return { milestone, status, tooEarly };
}

function moveOf(was: Place | null, becomes: Place | null, key: MilestoneKey): MilestoneMove | null {
  const before = was?.milestone.due ?? null;
  const after = becomes?.milestone.due ?? null;
  const hardMoves = was?.milestone.hard !== becomes?.milestone.hard;
  const verdict = verdictOf(was, becomes);
  const silent = verdict === "moves" || verdict === "done-in-time" || verdict === "done-late-still";
  if (before === after && !hardMoves && silent) return null;
  const met = was?.status ?? becomes?.status;
  const doneOn = met?.kind === "done" || met?.kind === "done-elsewhere" ? met.on : null;
  return { key, before, after, doneOn, verdict };
}

function verdictOf(was: Place | null, becomes: Place | null): MoveVerdict {
  if (becomes === null) return "lapses";
  const [old, next] = [was?.status, becomes.status];
  if (old !== undefined && isMet(old) && !isMet(next)) return "done-in-earlier-case";
  if (isMet(next)) {
    if (becomes.tooEarly) return was?.tooEarly ? "done-in-time" : "done-too-early-now";
    const late = next.kind === "done" && next.late;
    const wasLate = old?.kind === "done" && old.late;
    if (late) return wasLate ? "done-late-still" : "done-late-now";
    return wasLate ? "done-late-no-more" : "done-in-time";
  }
  if (next.kind === "lapsed") return old?.kind === "lapsed" ? "moves" : "lapses";
  if (old?.kind === "lapsed") return "asked-again";
  return next.kind === "due-passed" && old?.kind !== "due-passed" ? "overdue-now" : "moves";
}

function isMet({ kind }: MilestoneStatus): boolean {
  return kind === "done" || kind === "done-elsewhere";
}
