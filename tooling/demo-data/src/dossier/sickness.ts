import { addDays, daysBetween, earliest, latest, previousWorkingDay } from "@hervat/domain/calendar";
import {
  type CaseFacts,
  doneElsewhereBefore,
  type MilestoneDone,
  type MilestoneKey,
  NO_FACTS,
  type SicknessSpell,
  sicknessClock,
} from "@hervat/domain/poortwachter";
import type { PlainDate } from "@hervat/domain/primitives";
import type { CaseBrief } from "../cases/case-brief.ts";
import type { Random } from "../random/random.ts";
import type { Schedule } from "./schedule.ts";

export interface Sickness {
  readonly spells: readonly SicknessSpell[];
  readonly facts: CaseFacts;
}

/** Days from the first sick day to the last day of a milestone; it is then near today. */
const NEAR_OFFSET: Partial<Record<MilestoneKey, number>> = {
  probleemanalyse: 41,
  dossier: 41,
  plan_van_aanpak: 55,
  melding_uwv_42: 294,
  uwv_brief_44: 335,
  eerstejaarsevaluatie: 363,
  loon_jaar2: 364,
  spoor2_start: 405,
  wia_brief_88: 615,
  actueel_oordeel: 636,
  eindevaluatie: 636,
  riv_kopie_werknemer: 636,
  wia_aanvraag: 650,
  einde_loondoorbetaling: 727,
  loonsanctie: 900,
};

/** Days of pregnancy and maternity leave: sixteen weeks. @source art. 3:1 WAZO */
const LEAVE_DAYS = 112;

export function sicknessOf(brief: CaseBrief, schedule: Schedule, today: PlainDate, random: Random): Sickness {
  const spells = spellsOf(brief, schedule, today, random);
  return { spells, facts: spells.length === 0 ? NO_FACTS : factsOf(brief, schedule, spells, today, random) };
}

function spellsOf(brief: CaseBrief, schedule: Schedule, today: PlainDate, random: Random): SicknessSpell[] {
  const { startedOn, pausedOn, completedOn, stoppedOn } = schedule;
  const closed = completedOn ?? stoppedOn;
  const first = firstDay(brief, startedOn, today, random);
  switch (brief.sickness) {
    case "no-clock":
      return [];
    case "one-spell":
      return [{ from: first }];
    case "short-interruption": {
      const to = addDays(first, random.int(8, 13));
      return [{ from: first, to }, { from: previousWorkingDay(addDays(to, random.int(9, 23))) }];
    }
    case "new-case": {
      const to = addDays(first, -random.int(36, 90));
      return [{ from: previousWorkingDay(addDays(to, -random.int(20, 120))), to }, { from: first }];
    }
    case "sick-again": {
      const from = brief.near === "melding_arbo" ? previousWorkingDay(addDays(today, -random.int(2, 4))) : today;
      return [{ from: first, to: addDays(from, -random.int(31, 44)) }, { from }];
    }
    case "leave-between": {
      const to = addDays(first, -LEAVE_DAYS - 1);
      return [{ from: previousWorkingDay(addDays(to, -random.int(20, 40))), to, leaveAfter: LEAVE_DAYS }, { from: first }];
    }
    case "on-leave":
      return [{ from: first, to: addDays(pausedOn ?? today, -1), leaveAfter: LEAVE_DAYS }];
    case "recovered":
      return [{ from: first, to: addDays(closed ?? today, -random.int(2, 9)) }];
  }
}

function firstDay({ near, sickness }: CaseBrief, startedOn: PlainDate, today: PlainDate, random: Random): PlainDate {
  const offset = near === null ? undefined : NEAR_OFFSET[near];
  if (offset !== undefined) return addDays(today, -offset + random.int(1, 9));
  const lag = near === "evaluatie_6w" ? random.int(100, 160) : sickness === "sick-again" ? random.int(60, 110) : random.int(43, 130);
  return previousWorkingDay(addDays(startedOn, -lag));
}

function factsOf(brief: CaseBrief, { startedOn }: Schedule, spells: readonly SicknessSpell[], today: PlainDate, random: Random): CaseFacts {
  const [first] = spells;
  const bare: CaseFacts = {
    ...NO_FACTS,
    loonsanctie:
      brief.near === "loonsanctie" && first !== undefined
        ? { decidedOn: addDays(first.from, 700), lastDay: addDays(today, random.int(2, 9)) }
        : null,
    employmentEndsOn: null,
  };
  const timeline = (done: readonly MilestoneDone[]) => {
    const clock = sicknessClock({ wvp: true, spells, facts: { ...bare, done: [...done] } });
    if (clock.kind !== "clock") throw new Error("spells without a clock");
    return clock.current;
  };

  const { firstSickDay, lastSickDay } = timeline([]);
  const elsewhere = doneElsewhereBefore(timeline([]), startedOn).filter(({ key }) => key !== brief.near && key !== "evaluatie_6w");
  const done = [...elsewhere];
  const forgotten = random.chance(0.06);
  for (const { key, nature, due } of timeline(elsewhere).milestones) {
    const known = key === brief.near || key === "evaluatie_6w" || done.some((met) => met.key === key);
    const asked = nature === "obligation" && due <= today && (lastSickDay === null || due <= lastSickDay);
    if (!asked || known || (forgotten && key === "plan_van_aanpak")) continue;
    const on = addDays(due, -random.int(0, 4));
    done.push({ key, place: "here", on: latest(on, firstSickDay) });
  }
  if (brief.near === "spoor2_start") setDay(done, "eerstejaarsevaluatie", addDays(today, random.int(2, 9) - 42));
  done.push(...evaluations(brief, timeline(done), startedOn, today, random));
  return { ...bare, done: done.filter(({ on }) => on === null || on <= today) };
}

/** Every six weeks since the plan of action, the last of them less than six weeks ago. */
function evaluations(
  { near }: CaseBrief,
  { firstSickDay, lastSickDay }: { readonly firstSickDay: PlainDate; readonly lastSickDay: PlainDate | null },
  startedOn: PlainDate,
  today: PlainDate,
  random: Random,
): MilestoneDone[] {
  const until = lastSickDay ?? today;
  const last = addDays(earliest(until, today), near === "evaluatie_6w" ? random.int(1, 8) - 42 : -random.int(10, 39));
  const days: MilestoneDone[] = [];
  for (let on = last; daysBetween(firstSickDay, on) >= 90 && days.length < 4; on = addDays(on, -42)) {
    days.unshift({ key: "evaluatie_6w", place: on < startedOn ? "elsewhere" : "here", on });
  }
  return days;
}

function setDay(done: MilestoneDone[], key: MilestoneKey, on: PlainDate): void {
  const at = done.findIndex((met) => met.key === key);
  if (at !== -1) done.splice(at, 1);
  done.push({ key, place: "here", on });
}
