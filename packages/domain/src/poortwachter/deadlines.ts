import { z } from "zod";
import { daysBetween } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { MilestoneStatus } from "./milestone.ts";
import { MilestoneKey } from "./milestone-key.ts";
import { standings } from "./next-obligation.ts";
import type { SicknessTimeline } from "./timeline.ts";

/** An obligation with a last day: a milestone, or the notice to UWV of an employment that ends during sickness. */
export const DeadlineKey = z.enum([...MilestoneKey.options, "melding_ziek_uit_dienst"]);
export type DeadlineKey = z.infer<typeof DeadlineKey>;

export interface Deadline {
  readonly key: DeadlineKey;
  readonly due: PlainDate;
  readonly hard: PlainDate | null;
  readonly status: Extract<MilestoneStatus, { kind: "upcoming" | "open" | "soon" | "due-passed" }>;
}

const SOON_DAYS = 14;

/** What someone still has to do by the law, the first day first; what was met, lapsed or is only information is not in it. */
export function openDeadlines(timeline: SicknessTimeline, today: PlainDate): readonly Deadline[] {
  const open = standings(timeline, today).flatMap(({ milestone: { key, nature, due, hard = null }, status }): Deadline[] => {
    const asked = status.kind === "upcoming" || status.kind === "open" || status.kind === "soon" || status.kind === "due-passed";
    return asked && nature === "obligation" ? [{ key, due, hard, status }] : [];
  });
  return [...open, ...noticeAtEnd(timeline, today)].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Once the employment has ended its notice is history: nobody records it, so it never nags. */
function noticeAtEnd({ noticeAtEndOfEmployment: due, lastSickDay }: SicknessTimeline, today: PlainDate): Deadline[] {
  if (due === null || due < today || (lastSickDay !== null && lastSickDay < due)) return [];
  const daysLeft = daysBetween(today, due);
  return [
    { key: "melding_ziek_uit_dienst", due, hard: null, status: daysLeft <= SOON_DAYS ? { kind: "soon", daysLeft } : { kind: "open" } },
  ];
}
