import { addDays } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { Report } from "./report.ts";

/** A mail that says that something waits: when it is offered, and once more. There is no third. */
export type Notice = 1 | 2;

/** Days after the offer on which she is told once more, and from which the coach is asked to call. */
const AGAIN_AFTER_DAYS = 2;
const COACH_AFTER_DAYS = 3;

/**
 * The mail that is due for a report that lies with the client: none once she opened it or said no, and never a third.
 *
 * @param sent how many went out for this version
 */
export function noticeDue(report: Report, sent: number, today: PlainDate): Notice | null {
  if (report.status !== "with-client" || report.readOn !== null || report.declinedOn !== null) return null;
  return noticeAfter(report.offeredOn, sent, today);
}

/** The same for one that is known to lie unread. */
export function noticeAfter(offeredOn: PlainDate, sent: number, today: PlainDate): Notice | null {
  if (sent === 0) return 1;
  return sent === 1 && today >= addDays(offeredOn, AGAIN_AFTER_DAYS) ? 2 : null;
}

/** Whether the coach is asked to speak with her about it: nothing was heard for days. No answer is never a yes. */
export function coachShouldCall(report: Report, today: PlainDate): boolean {
  return report.status === "with-client" && report.declinedOn === null && today >= addDays(report.offeredOn, COACH_AFTER_DAYS);
}
