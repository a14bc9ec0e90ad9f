import type { PlainDate } from "../primitives/index.ts";
import { type CaseFacts, NO_FACTS } from "./case-facts.ts";
import type { MilestoneDone } from "./milestone-done.ts";
import { firstSickDay } from "./sick-days.ts";
import { sicknessCases } from "./sickness-cases.ts";
import type { SicknessCase, SicknessSpell } from "./spell.ts";
import { type SicknessTimeline, sicknessTimeline } from "./timeline.ts";

/** A client without an employer who pays wages (such as a self-employed one) has no clock; neither has who is not sick. */
export type SicknessClock =
  | { readonly kind: "no-clock"; readonly because: "no-wvp" | "no-spells" }
  | { readonly kind: "clock"; readonly earlier: readonly SicknessTimeline[]; readonly current: SicknessTimeline };

/**
 * The clock of one client. Milestones that were met belong to the case in which they were; the other facts are
 * about the current case.
 *
 * @param spells in order of date, as `parseSpells` returns them
 */
export function sicknessClock({
  wvp,
  spells,
  facts = NO_FACTS,
}: {
  readonly wvp: boolean;
  readonly spells: readonly SicknessSpell[];
  readonly facts?: CaseFacts;
}): SicknessClock {
  if (!wvp) return { kind: "no-clock", because: "no-wvp" };
  const [first, ...others] = spells;
  if (first === undefined) return { kind: "no-clock", because: "no-spells" };

  const cases = sicknessCases([first, ...others]);
  const current = cases[cases.length - 1] ?? cases[0];
  return {
    kind: "clock",
    earlier: cases
      .filter((sickness) => sickness !== current)
      .map((sickness) => sicknessTimeline(sickness, { ...NO_FACTS, done: doneIn(sickness, cases, facts.done) })),
    current: sicknessTimeline(current, { ...facts, done: doneIn(current, cases, facts.done) }),
  };
}

/** A first sick day that was corrected to a later one keeps what was met before it: there is no earlier case to own it. */
function doneIn(
  sickness: SicknessCase,
  cases: readonly [SicknessCase, ...SicknessCase[]],
  done: readonly MilestoneDone[],
): MilestoneDone[] {
  return done.filter(({ on }) => caseOn(on, cases) === sickness);
}

/** The case that had begun on a day; an unknown day belongs to the current one. */
function caseOn(on: PlainDate | null, cases: readonly [SicknessCase, ...SicknessCase[]]): SicknessCase {
  if (on === null) return cases[cases.length - 1] ?? cases[0];
  return cases.findLast((sickness) => firstSickDay(sickness) <= on) ?? cases[0];
}
