import { daysBetween } from "../calendar/index.ts";
import type { SicknessCase, SicknessSpell } from "./spell.ts";

/**
 * Recovered for so many days, the next sickness is a new case with a new first day.
 *
 * @source art. 7:629 lid 10 BW; art. 23 lid 3 WIA: an interruption of less than four weeks
 */
const NEW_CASE_AFTER_DAYS = 28;

/**
 * Joins spells into cases. Only fully recovered days between two spells count; days of WAZO leave do not, so spells
 * right before and after leave are one case. The cause of the second spell does not matter. Where UWV or the
 * bedrijfsarts judges sickness after leave to be clearly another one, `leaveAfter` is left out and a new case begins.
 *
 * @param spells in order of date, as `parseSpells` returns them
 * @source art. 7:629 lid 10 BW; art. 23 lid 3 WIA
 */
export function sicknessCases(spells: readonly [SicknessSpell, ...SicknessSpell[]]): readonly [SicknessCase, ...SicknessCase[]] {
  const [first, ...others] = spells;
  let current: [SicknessSpell, ...SicknessSpell[]] = [first];
  const cases: [SicknessCase, ...SicknessCase[]] = [{ spells: current }];
  let previous = first;
  for (const spell of others) {
    if (recoveredDays(previous, spell) < NEW_CASE_AFTER_DAYS) {
      current.push(spell);
    } else {
      current = [spell];
      cases.push({ spells: current });
    }
    previous = spell;
  }
  return cases;
}

/** The days between two spells that count as recovered: leave is neither sickness nor recovery. */
function recoveredDays(before: SicknessSpell, after: SicknessSpell): number {
  if (before.to === undefined) throw new Error("an open spell has a spell after it");
  return daysBetween(before.to, after.from) - 1 - (before.leaveAfter ?? 0);
}
