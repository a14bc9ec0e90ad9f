import ical, { ICalCalendarMethod } from "ical-generator";
import type { FeedEvent } from "./feed-event.ts";

const READ_AGAIN_SECONDS = 4 * 60 * 60;

/** The events as a calendar program reads them (RFC 5545). */
export function writeCalendar(name: string, events: readonly FeedEvent[], now: Date): string {
  const calendar = ical({
    name,
    prodId: { company: "Hervat", product: "Hervat" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: READ_AGAIN_SECONDS,
  });
  for (const { uid, title, url, when } of events) {
    const told = { id: uid, summary: title, url, stamp: now };
    if (when.kind === "time") calendar.createEvent({ ...told, start: when.from, end: when.to });
    // A whole day is a date without a time zone: midnight of any zone would stand a day off somewhere else.
    else calendar.createEvent({ ...told, start: new Date(`${when.on}T00:00:00Z`), allDay: true, timezone: "UTC" });
  }
  return calendar.toString();
}
