import { addDays, dayOfWeek } from "@hervat/domain/calendar";
import type { ContactRhythm } from "@hervat/domain/resumption";
import { type DossierContext, lastDay } from "./dossier-context.ts";

/** How often manager and employee agreed to speak; in some the next talk is this week. */
export function rhythmOf(context: DossierContext): ContactRhythm | null {
  const { schedule, manager, today, trajectoryId, brief } = context;
  const random = context.random.fork("rhythm");
  if (manager === null || schedule.activeSince === null || brief.status === "stopped" || random.chance(0.12)) return null;
  const until = lastDay(schedule, today);
  const agreedOn = addDays(schedule.activeSince, 1);
  if (agreedOn >= until) return null;
  const everyDays = random.pick([7, 14, 14, 14, 28]);
  const weekday = random.int(1, 5);
  const lastWanted = addDays(until, -random.int(3, everyDays + 2));
  const onWeekday = addDays(lastWanted, weekday - dayOfWeek(lastWanted) - (dayOfWeek(lastWanted) < weekday ? 7 : 0));
  return {
    trajectoryId,
    everyDays,
    weekday,
    minutes: everyDays === 7 ? 15 : 30,
    agreedOn,
    lastDoneOn: onWeekday >= agreedOn && random.chance(0.9) ? onWeekday : null,
  };
}
