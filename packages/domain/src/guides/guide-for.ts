import { addDays, daysBetween } from "../calendar/index.ts";
import type { MilestoneKey } from "../poortwachter/milestone-key.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { GuideKey } from "./guide.ts";

/** What the clock and the plan say; there is no other source, and none of it is about health. */
export interface GuideFacts {
  readonly today: PlainDate;
  /** Null where no statutory clock runs. */
  readonly weekNumber: number | null;
  readonly milestones: readonly {
    readonly key: MilestoneKey;
    readonly from: PlainDate;
    readonly due: PlainDate;
    readonly done: { readonly kind: "open" | "here" | "elsewhere" | "lapsed" };
  }[];
  readonly steps: readonly { readonly from: PlainDate; readonly to: PlainDate; readonly hoursPerWeek: number }[];
  readonly contractHoursPerWeek: number | null;
}

const SOON_DAYS = 14;
const NEAR_THE_END_WEEK = 86;

/** The talk for exactly this moment: what begins or is due now goes before what simply lasts. */
export function guideFor(facts: GuideFacts): GuideKey {
  const { today, weekNumber } = facts;
  if (hasRecovered(facts)) return "after-return";
  if (beginsSoon(facts)) return "before-build-up";
  if (isDue(facts, "eerstejaarsevaluatie")) return "first-year-evaluation";
  if (weekNumber !== null && weekNumber >= NEAR_THE_END_WEEK) return "end-of-second-year";
  const now = facts.steps.findIndex(({ from, to }) => from <= today && today <= to);
  const [before, step] = [facts.steps[now - 1], facts.steps[now]];
  if (step !== undefined && before !== undefined && step.hoursPerWeek < before.hoursPerWeek) return "step-back";
  if (isDue(facts, "evaluatie_6w")) return "six-weekly";
  if (step !== undefined) return step.hoursPerWeek === facts.contractHoursPerWeek ? "after-return" : "build-up";
  if (weekNumber === null) return "keep-in-touch";
  if (weekNumber <= 1) return "first-day";
  if (isOpen(facts, "plan_van_aanpak") && weekNumber <= 8) return weekNumber < 5 ? "first-weeks" : "analysis-and-plan";
  if (isStuck(facts)) return "stuck";
  return weekNumber > 52 ? "second-year" : "keep-in-touch";
}

/** The law asks nothing more because she is back: something lapsed and nothing is open. */
function hasRecovered({ milestones }: GuideFacts): boolean {
  const kinds = milestones.map(({ done }) => done.kind);
  return kinds.includes("lapsed") && !kinds.includes("open");
}

function beginsSoon({ steps, today }: GuideFacts): boolean {
  const [first] = steps;
  return first !== undefined && first.from > today && daysBetween(today, first.from) <= SOON_DAYS;
}

function isOpen({ milestones }: GuideFacts, key: MilestoneKey): boolean {
  return milestones.some((one) => one.key === key && one.done.kind === "open");
}

function isDue({ milestones, today }: GuideFacts, key: MilestoneKey): boolean {
  return milestones.some(
    (one) =>
      one.key === key &&
      one.done.kind === "open" &&
      one.from <= addDays(today, SOON_DAYS) &&
      daysBetween(today, one.due) <= (key === "evaluatie_6w" ? SOON_DAYS : 60),
  );
}

/** Half a year ill and nothing planned, or a plan that ran out weeks ago. */
function isStuck({ steps, today, weekNumber }: GuideFacts): boolean {
  if (weekNumber === null || weekNumber < 26) return false;
  const last = steps.at(-1);
  return last === undefined ? weekNumber <= 52 : daysBetween(last.to, today) > SOON_DAYS;
}
