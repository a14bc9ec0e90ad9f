import { daysBetween } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";

/** As often as the plan of approach is evaluated. */
export const REPORT_RHYTHM_DAYS = 42;

/**
 * Whether a bedrijfsarts may expect a report: one was never sent, or the last one left six weeks ago, and none is on its way.
 * It reminds and decides nothing: what leaves is the client's choice.
 *
 * @param since the day from which to count while none was sent: the first day of guidance
 * @source the rhythm of the evaluation of the plan van aanpak, every six weeks
 */
export function reportIsDue(
  { onItsWay, lastSentOn, since }: { readonly onItsWay: boolean; readonly lastSentOn: PlainDate | null; readonly since: PlainDate },
  today: PlainDate,
): boolean {
  return !onItsWay && daysBetween(lastSentOn ?? since, today) >= REPORT_RHYTHM_DAYS;
}
