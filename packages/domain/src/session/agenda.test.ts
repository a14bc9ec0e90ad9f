import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOfWeek, daysBetween } from "../calendar/index.ts";
import { ClosedPeriodId, MembershipId, newId, PlainDate, RoomId, SessionId, TrajectoryId } from "../primitives/index.ts";
import {
  type Booking,
  type ClosedPeriod,
  clashesOf,
  closureOn,
  minutesOf,
  movedDays,
  planSession,
  replanSession,
  seriesDays,
  takeBackSession,
} from "./index.ts";

const day = (text: string) => PlainDate.parse(text);
const closed = (firstDay: string, lastDay: string): ClosedPeriod => ({
  id: newId(ClosedPeriodId),
  firstDay: day(firstDay),
  lastDay: day(lastDay),
  name: "Zomersluiting",
});
const anyDay = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays(day("2024-01-01"), days));

describe("the days of a series", () => {
  it("are a week apart: ten sessions in ten weeks", () => {
    const days = seriesDays({ firstOn: day("2026-01-08"), times: 10, everyDays: 7 }, []).map(({ on }) => on);
    expect(days).toHaveLength(10);
    expect(days.at(-1)).toBe("2026-03-12");
  });

  it("skip a public holiday and say which: the weekday stays and no session is lost", () => {
    const days = seriesDays({ firstOn: day("2026-04-23"), times: 4, everyDays: 7 }, []);
    expect(days.map(({ on }) => on)).toEqual(["2026-04-23", "2026-04-30", "2026-05-07", "2026-05-21"]);
    expect(days.at(-1)?.skipped).toEqual([{ on: "2026-05-14", because: { kind: "holiday", key: "ascension-day" } }]);
  });

  it("skip the weeks in which the practice is closed, with the word the practice gave", () => {
    const days = seriesDays({ firstOn: day("2026-07-15"), times: 2, everyDays: 7 }, [closed("2026-07-20", "2026-08-07")]);
    expect(days[1]).toEqual({
      on: "2026-08-12",
      skipped: ["2026-07-22", "2026-07-29", "2026-08-05"].map((on) => ({ on, because: { kind: "closed", name: "Zomersluiting" } })),
    });
  });

  it("fall on the same weekday, never on a closed day, in order, and as many as asked", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 30 })), { maxLength: 4 }),
        (firstOn, times, free) => {
          const periods = free.map(([first, length]) => closed(first, addDays(first, length)));
          const days = seriesDays({ firstOn, times, everyDays: 7 }, periods);
          expect(days).toHaveLength(times);
          for (const [at, { on, skipped }] of days.entries()) {
            expect(dayOfWeek(on)).toBe(dayOfWeek(firstOn));
            expect(closureOn(on, periods)).toBeNull();
            for (const passed of skipped) expect(closureOn(passed.on, periods)).toEqual(passed.because);
            const before = days[at - 1]?.on;
            if (before !== undefined) expect(daysBetween(before, on)).toBe(7 * (1 + skipped.length));
          }
        },
      ),
    );
  });

  it("end, however long the practice says it is closed", () => {
    expect(seriesDays({ firstOn: day("2026-01-05"), times: 3, everyDays: 1 }, [closed("2000-01-01", "2099-12-31")])).toHaveLength(3);
  });

  it("move together: each as many days as the first", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.array(anyDay), (from, to, following) => {
        for (const [at, moved] of movedDays(from, to, following).entries())
          expect(daysBetween(following[at] ?? from, moved)).toBe(daysBetween(from, to));
      }),
    );
  });

  it("the first ones may be shorter", () => {
    const lengths = [1, 2, 3].map((number) => minutesOf(number, { usual: 90, shorter: { first: 2, minutes: 45 } }));
    expect(lengths).toEqual([45, 45, 90]);
    expect(minutesOf(1, { usual: 90, shorter: null })).toBe(90);
  });
});

describe("a double booking", () => {
  const [coach, colleague] = [newId(MembershipId), newId(MembershipId)];
  const roomId = newId(RoomId);
  const at = (hour: number, facts: Partial<Booking> = {}): Booking => ({
    sessionId: newId(SessionId),
    startsAt: new Date(Date.UTC(2026, 10, 26, hour)),
    durationMinutes: 60,
    coach,
    roomId: null,
    ...facts,
  });

  it("is a coach in two talks, or a room with two talks in it", () => {
    const wish = at(9, { roomId });
    const mine = at(9);
    const inMyRoom = at(9, { coach: colleague, roomId });
    expect(clashesOf(wish, [mine, inMyRoom, at(9, { coach: colleague })])).toEqual([
      { sessionId: mine.sessionId, taken: "coach" },
      { sessionId: inMyRoom.sessionId, taken: "room" },
    ]);
  });

  it("is not a talk that begins when the other ends, nor the talk itself", () => {
    const wish = at(9);
    expect(clashesOf(wish, [wish, at(10), at(8)])).toEqual([]);
  });

  it("is one for both or for neither", () => {
    const booking = fc.record({
      hour: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 1, max: 240 }),
      mine: fc.boolean(),
      here: fc.boolean(),
    });
    fc.assert(
      fc.property(booking, booking, (left, right) => {
        const [one, other] = [left, right].map(({ hour, length, mine, here }) =>
          at(hour, { durationMinutes: length, coach: mine ? coach : colleague, roomId: here ? roomId : null }),
        );
        if (one === undefined || other === undefined) return;
        expect(clashesOf(one, [other]).map(({ taken }) => taken)).toEqual(clashesOf(other, [one]).map(({ taken }) => taken));
      }),
    );
  });
});

describe("a talk that the practice takes back", () => {
  const wish = {
    trajectoryId: newId(TrajectoryId),
    kind: "session",
    startsAt: new Date("2026-11-26T09:00:00Z"),
    durationMinutes: 90,
  } as const;

  it("is never reserved time, also when its hour has struck, and becomes the same appointment at another moment", () => {
    const planned = planSession(wish, 0, []);
    if (!planned.ok) throw new Error("not planned");
    const taken = takeBackSession(planned.value, new Date("2026-11-26T10:00:00Z"));
    if (!taken.ok) throw new Error("not taken back");
    expect(taken.value).toMatchObject({ status: "cancelled", late: false, number: null, toReplan: true });
    const again = replanSession(taken.value, { startsAt: new Date("2026-12-03T09:00:00Z"), durationMinutes: 60 }, 0, [taken.value]);
    expect(again).toMatchObject({ ok: true, value: { id: planned.value.id, status: "planned", number: 1, durationMinutes: 60 } });
  });

  it("is the only thing that is planned anew this way", () => {
    const planned = planSession(wish, 0, []);
    if (!planned.ok) throw new Error("not planned");
    expect(replanSession(planned.value, wish, 0, [])).toEqual({ ok: false, refusal: { kind: "not-planned", status: "planned" } });
    expect(takeBackSession({ ...planned.value, status: "held" }, new Date())).toEqual({
      ok: false,
      refusal: { kind: "not-planned", status: "held" },
    });
  });
});
