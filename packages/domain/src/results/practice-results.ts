import { daysBetween } from "../calendar/index.ts";
import type { Outcome } from "../closing/closing.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { ProgrammeKey } from "../programme/programme.ts";

/** What is counted of one case whose guidance ended; null where nobody wrote it down. */
export interface EndedCase {
  readonly programme: ProgrammeKey;
  readonly startedOn: PlainDate;
  readonly endedOn: PlainDate;
  readonly outcome: Outcome | null;
  readonly firstSickDay: PlainDate | null;
  /** The first talk with the client that took place. */
  readonly firstTalkOn: PlainDate | null;
  /** How she marked the guidance in the evaluation that she approved, 1 to 10. */
  readonly satisfaction: number | null;
}

/** Of fewer people than this nothing is said: who knows one of them would read off the others. @source docs/sources.md §3 (small groups) */
export const SMALLEST_GROUP = 10;

/** A figure and over how many cases it was taken. */
export interface Figure {
  readonly value: number;
  readonly of: number;
}

/** Null where too few cases stand behind it, or where the rest could be worked out from it. */
export interface GroupResults {
  /** Null: all together. */
  readonly programme: ProgrammeKey | null;
  readonly cases: number | null;
  /** How many of them ended in which way; of what was never said, under `unknown`. */
  readonly outcomes: Readonly<Record<Outcome | "unknown", number>> | null;
  /** Half of the cases took this long or shorter, in weeks to one decimal. */
  readonly weeksToFirstTalk: Figure | null;
  readonly weeksOfGuidance: Figure | null;
  /** The mean mark, to one decimal. */
  readonly satisfaction: Figure | null;
}

export interface PracticeResults {
  readonly total: GroupResults;
  /** By programme, the largest first. */
  readonly groups: readonly GroupResults[];
}

type Counted = (one: EndedCase) => number | null;

/** Weeks from the first sick day to the first talk; null where one of the two is not known, or the talk came before she fell ill. */
export function weeksToFirstTalk({ firstSickDay, firstTalkOn }: Pick<EndedCase, "firstSickDay" | "firstTalkOn">): number | null {
  if (firstSickDay === null || firstTalkOn === null || firstTalkOn < firstSickDay) return null;
  return daysBetween(firstSickDay, firstTalkOn) / 7;
}

const weeksOfGuidance: Counted = ({ startedOn, endedOn }) => (endedOn < startedOn ? null : daysBetween(startedOn, endedOn) / 7);
const everyCase: Counted = () => 1;

/**
 * What a practice reached with the cases that ended in a period. Groups of fewer than ten are hidden for each figure by itself, and as
 * many groups beside them as it takes that nothing of a hidden one is left when the shown ones are taken from the total.
 */
export function practiceResults(ended: readonly EndedCase[]): PracticeResults {
  const groups = [...Map.groupBy(ended, ({ programme }) => programme)].toSorted(
    ([one, some], [other, more]) => more.length - some.length || (one < other ? -1 : 1),
  );
  const shownFor = (counted: Counted): ReadonlySet<ProgrammeKey> =>
    shownGroups(new Map(groups.map(([programme, cases]) => [programme, known(cases, counted).length])));
  const shown = {
    cases: shownFor(everyCase),
    weeksToFirstTalk: shownFor(weeksToFirstTalk),
    weeksOfGuidance: shownFor(weeksOfGuidance),
    satisfaction: shownFor(({ satisfaction }) => satisfaction),
  };
  return {
    total: resultsOf(null, ended, { cases: true, weeksToFirstTalk: true, weeksOfGuidance: true, satisfaction: true }),
    groups: groups.map(([programme, cases]) =>
      resultsOf(programme, cases, {
        cases: shown.cases.has(programme),
        weeksToFirstTalk: shown.weeksToFirstTalk.has(programme),
        weeksOfGuidance: shown.weeksOfGuidance.has(programme),
        satisfaction: shown.satisfaction.has(programme),
      }),
    ),
  };
}

/**
 * Which groups may be shown beside their total: those of ten and more, unless what is hidden together stays under ten. Then the
 * smallest of the shown ones is hidden too.
 */
export function shownGroups<Key>(sizes: ReadonlyMap<Key, number>): ReadonlySet<Key> {
  const bySize = [...sizes].toSorted(([, one], [, other]) => one - other);
  const hidden = bySize.filter(([, size]) => size < SMALLEST_GROUP);
  const open = bySize.filter(([, size]) => size >= SMALLEST_GROUP);
  const together = () => hidden.reduce((sum, [, size]) => sum + size, 0);
  while (together() > 0 && together() < SMALLEST_GROUP) {
    const next = open.shift();
    if (next === undefined) break;
    hidden.push(next);
  }
  return new Set(open.map(([key]) => key));
}

type Shown = Readonly<Record<"cases" | "weeksToFirstTalk" | "weeksOfGuidance" | "satisfaction", boolean>>;

function resultsOf(programme: ProgrammeKey | null, cases: readonly EndedCase[], shown: Shown): GroupResults {
  const enough = shown.cases && cases.length >= SMALLEST_GROUP;
  return {
    programme,
    cases: enough ? cases.length : null,
    outcomes: enough ? outcomesOf(cases) : null,
    weeksToFirstTalk: shown.weeksToFirstTalk ? figureOf(known(cases, weeksToFirstTalk), median) : null,
    weeksOfGuidance: shown.weeksOfGuidance ? figureOf(known(cases, weeksOfGuidance), median) : null,
    satisfaction: shown.satisfaction
      ? figureOf(
          known(cases, ({ satisfaction }) => satisfaction),
          mean,
        )
      : null,
  };
}

const known = (cases: readonly EndedCase[], counted: Counted): readonly number[] => cases.flatMap((one) => counted(one) ?? []);

function outcomesOf(cases: readonly EndedCase[]): Record<Outcome | "unknown", number> {
  const counts = { "own-work": 0, "other-work": 0, elsewhere: 0, partly: 0, none: 0, unknown: 0 };
  for (const { outcome } of cases) counts[outcome ?? "unknown"] += 1;
  return counts;
}

function figureOf(values: readonly number[], taken: (values: readonly number[]) => number): Figure | null {
  return values.length < SMALLEST_GROUP ? null : { value: Math.round(taken(values) * 10) / 10, of: values.length };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
