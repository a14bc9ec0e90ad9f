import { describe, expect, it } from "vitest";
import { dayInAmsterdam, hourInAmsterdam } from "./clock.ts";

describe("the clock in the Netherlands", () => {
  it("begins a day at midnight there, in winter an hour before UTC and in summer two", () => {
    expect(dayInAmsterdam(new Date("2026-01-14T22:59:59.999Z"))).toBe("2026-01-14");
    expect(dayInAmsterdam(new Date("2026-01-14T23:00:00Z"))).toBe("2026-01-15");
    expect(dayInAmsterdam(new Date("2026-07-14T21:59:59.999Z"))).toBe("2026-07-14");
    expect(dayInAmsterdam(new Date("2026-07-14T22:00:00Z"))).toBe("2026-07-15");
  });

  it("skips an hour in March and has one twice in October", () => {
    const hours = (from: string) => [0, 1, 2].map((later) => hourInAmsterdam(new Date(Date.parse(from) + later * 3_600_000)));
    expect(hours("2026-03-29T00:30:00Z")).toEqual([1, 3, 4]);
    expect(hours("2026-10-24T23:30:00Z")).toEqual([1, 2, 2]);
  });

  it("writes the same days as the calendar of the system, in any year", () => {
    const system = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" });
    const moments = Array.from({ length: 2_000 }, (_, at) => new Date(Date.UTC(1950, 0, 1) + at * 1_577_777_000));
    expect(moments.map((moment) => String(dayInAmsterdam(moment)))).toEqual(moments.map((moment) => system.format(moment)));
  });
});
