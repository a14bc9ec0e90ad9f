import { ok, type PlainDate, type Result } from "../primitives/index.ts";
import type { MilestoneKey } from "./milestone-key.ts";
import { parseSpells, type SpellRefusal } from "./parse-spells.ts";
import { sicknessCases } from "./sickness-cases.ts";
import type { SicknessCase } from "./spell.ts";
import { sicknessTimeline } from "./timeline.ts";

/** What the command `poortwachter --json` prints, key by key; `hard` stands only where the law has a later limit. */
export interface PoortwachterReport {
  readonly cases: readonly {
    readonly firstSickDay: PlainDate;
    readonly milestones: readonly {
      readonly key: MilestoneKey;
      readonly from: PlainDate;
      readonly due: PlainDate;
      readonly hard?: PlainDate;
    }[];
    readonly lastDayOfWaitingPeriod: PlainDate;
    readonly firstWiaDay: PlainDate;
  }[];
}

/**
 * The timeline of every case in a list of spells, `[{"from":"2026-01-05","to":"2026-04-12","leaveAfter":0}, ...]`.
 * The dates of a case that ended are those it would have had.
 */
export function poortwachterReport(spells: unknown): Result<PoortwachterReport, SpellRefusal> {
  const read = parseSpells(spells);
  return read.ok ? ok({ cases: sicknessCases(read.value).map(reported) }) : read;
}

function reported(sickness: SicknessCase): PoortwachterReport["cases"][number] {
  const { firstSickDay, milestones, waitingPeriod } = sicknessTimeline(sickness);
  return {
    firstSickDay,
    milestones: milestones.map(({ key, from, due, hard }) => ({ key, from, due, ...(hard === undefined ? {} : { hard }) })),
    lastDayOfWaitingPeriod: waitingPeriod.lastDay,
    firstWiaDay: waitingPeriod.firstWiaDay,
  };
}
