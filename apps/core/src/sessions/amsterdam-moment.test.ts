import { day } from "@hervat/domain/primitives";
import { describe, expect, it } from "vitest";
import { amsterdamMoment } from "./amsterdam-moment.ts";

describe("a time on a day in the Netherlands", () => {
  it.each([
    ["2026-01-15", "09:30", "2026-01-15T08:30:00.000Z"],
    ["2026-07-15", "09:30", "2026-07-15T07:30:00.000Z"],
    ["2026-03-29", "01:30", "2026-03-29T00:30:00.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "10:00", "2026-03-29T08:00:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "10:00", "2026-10-25T09:00:00.000Z"],
  ])("%s at %s is %s", (date, time, moment) => {
    expect(amsterdamMoment(day(date), time).toISOString()).toBe(moment);
  });
});
