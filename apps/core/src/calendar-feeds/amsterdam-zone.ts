/** The name by which calendars know the clock of the Netherlands. */
export const AMSTERDAM = "Europe/Amsterdam";

/**
 * When that clock changes, as a calendar carries it along: a program that does not know the name still shows the right hour.
 *
 * @source RFC 5545 3.6.5; directive 2000/84/EC (last Sunday of March and of October, at one o'clock UTC)
 */
export const AMSTERDAM_ZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${AMSTERDAM}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");
