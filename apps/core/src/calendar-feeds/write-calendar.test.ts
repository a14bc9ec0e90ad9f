import { newId, PlainDate, RoomId, SessionId, TrajectoryId } from "@hervat/domain/primitives";

import { Session } from "@hervat/domain/session";
import { describe, expect, it, vi } from "vitest";
import { initialsOf, sessionEvent } from "./session-event.ts";
import { writeCalendar } from "./write-calendar.ts";

const talk = (facts: object) => ({
  session: Session.parse({
    ...{ id: newId(SessionId), trajectoryId: newId(TrajectoryId), kind: "session", number: 4, durationMinutes: 90, status: "planned" },
    startsAt: new Date("2026-07-01T08:00:00Z"),
    ...facts,
  }),
  version: 3,
  clientName: "Noor de Wit",
});
const neutral = { locale: "nl", withInitials: false, room: null } as const;
const written = (...events: Parameters<typeof writeCalendar>[1]) => writeCalendar("Afspraken", events, new Date("2026-06-01T10:00:00Z"));

describe("a calendar of appointments", () => {
  it("says that there is an appointment and nothing of whom, why or with what employer", () => {
    const file = written(sessionEvent(talk({ place: { kind: "employer", where: "Fabriekslaan 1" } }), neutral));
    expect(file).toContain("SUMMARY:Afspraak\r\n");
    expect(file).not.toMatch(/Noor|Wit|Marit|Gesprek|Fabriek|LOCATION/);
  });

  it("shows initials where she asked for them, and the name of a room", () => {
    const file = written(
      sessionEvent(talk({ place: { kind: "room", roomId: newId(RoomId) } }), { ...neutral, withInitials: true, room: "Tuinkamer" }),
    );
    expect(file).toContain("SUMMARY:Afspraak N.W.\r\n");
    expect(file).toContain("LOCATION:Tuinkamer\r\n");
  });

  it.each([
    ["2026-07-01T08:00:00Z", "20260701T100000", "in summer"],
    ["2026-12-01T09:00:00Z", "20261201T100000", "in winter"],
    ["2026-10-25T01:30:00Z", "20261025T023000", "in the hour that comes twice"],
  ])("writes %s on the clock of the Netherlands as %s, %s", (at, shown) => {
    const file = written(sessionEvent(talk({ startsAt: new Date(at) }), neutral));
    expect(file).toContain(`DTSTART;TZID=Europe/Amsterdam:${shown}\r\n`);
    expect(file).toContain("BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n");
    expect(file).toContain("DTSTAMP:20260601T100000Z\r\n");
  });

  it.each(["America/New_York", "Pacific/Auckland", "UTC"])("keeps a whole day on its day on a machine in %s", (zone) => {
    vi.stubEnv("TZ", zone);
    const days = ["2026-01-01", "2026-03-29", "2026-10-25"];
    const file = written(
      ...days.map((on) => ({ uid: `${on}@hervat`, title: "Termijn", when: { kind: "day", on: PlainDate.parse(on) } }) as const),
    );
    vi.unstubAllEnvs();
    for (const on of days) expect(file).toContain(`DTSTART;VALUE=DATE:${on.replaceAll("-", "")}\r\n`);
  });

  it("counts every change, and takes out what does not go on", () => {
    const planned = talk({});
    const [before, after] = [sessionEvent(planned, neutral), sessionEvent({ ...planned, version: 4 }, neutral)];
    expect(before.uid).toBe(after.uid);
    expect(written(after)).toContain("SEQUENCE:3\r\n");
    const cancelled = talk({ status: "cancelled", number: null, cancelledAt: new Date(), cancelledBy: "coach", late: false });
    expect(written(sessionEvent(cancelled, neutral))).toContain("STATUS:CANCELLED\r\n");
  });

  it("ends every line as it must and folds what is longer than 75 bytes", () => {
    const long = {
      uid: "a@hervat",
      title: "Überlang ".repeat(30).trim(),
      when: { kind: "day", on: PlainDate.parse("2026-07-01") },
    } as const;
    const file = written(long, sessionEvent(talk({}), neutral));
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n ", "")).toContain(`SUMMARY:${long.title}`);
    expect(file.match(/BEGIN:/g)).toHaveLength(file.match(/END:/g)?.length ?? 0);
  });
});

describe("initials", () => {
  it.each([
    ["Noor de Wit", "N.W."],
    ["Anna-Maria van den Berg", "A.M.B."],
    ["Şule Öztürk", "Ş.Ö."],
  ])("of %s are %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
