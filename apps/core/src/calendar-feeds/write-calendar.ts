import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { AMSTERDAM, AMSTERDAM_ZONE } from "./amsterdam-zone.ts";
import type { FeedEvent } from "./feed-event.ts";

const READ_AGAIN_SECONDS = 4 * 60 * 60;

/** The events as a calendar program reads them (RFC 5545). */
export function writeCalendar(name: string, events: readonly FeedEvent[], now: Date): string {
  const calendar = ical({
    name,
    prodId: { company: "Hervat", product: "Hervat" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: READ_AGAIN_SECONDS,
    timezone: { name: null, generator: () => AMSTERDAM_ZONE },
  });
  for (const { uid, title, url, when, sequence = 0, cancelled = false, location } of events) {
    const status = cancelled ? ICalEventStatus.CANCELLED : null;
    const told = { id: uid, summary: title, stamp: now, sequence, status, ...(url ? { url } : {}), ...(location ? { location } : {}) };
    if (when.kind === "time")
      calendar.createEvent({ ...told, start: inAmsterdam(when.from), end: inAmsterdam(when.to), timezone: AMSTERDAM });
    // A whole day is a date without a time zone: midnight of any zone would stand a day off somewhere else.
    else calendar.createEvent({ ...told, start: new Date(`${when.on}T00:00:00Z`), allDay: true, timezone: "UTC" });
  }
  return calendar.toString();
}

/** The library writes a `Date` on the clock of the machine; this one carries its own clock along. */
function inAmsterdam(moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(AMSTERDAM);
}
