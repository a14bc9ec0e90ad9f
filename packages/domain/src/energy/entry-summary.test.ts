import { describe, expect, it } from "vitest";
import { day, MeasurementId, newId, TrajectoryId } from "../primitives/index.ts";
import { balanceTrend, buildUpChange, diarySummary } from "./index.ts";

const trajectoryId = newId(TrajectoryId);
const entry = (on: string, told: object) => ({
  id: newId(MeasurementId),
  trajectoryId,
  on: day(on),
  activity: "wandelen",
  minutes: 20,
  ...told,
});

describe("the energy diary", () => {
  it("counts what gave and what cost energy since a day", () => {
    const diary = [
      ["2026-11-01", 2],
      ["2026-11-15", 3],
      ["2026-11-16", -1],
      ["2026-11-17", 0],
    ] as const;
    const entries = diary.map(([on, effect]) => ({ ...entry(on, {}), effect, recoveryHours: null }));
    expect(diarySummary(entries, day("2026-11-10"))).toEqual({ gave: 1, cost: 1, even: 1 });
  });
});

describe("the build-up at home", () => {
  it("goes from 15 to 45 minutes, and from 4 to 2 hours to recover", () => {
    const entries = [
      { ...entry("2026-11-15", { minutes: 45 }), recoveryHours: 2 },
      { ...entry("2026-11-01", { minutes: 15 }), recoveryHours: 4 },
    ];
    expect(buildUpChange(entries)).toEqual({ minutes: { from: 15, to: 45 }, hours: { from: 4, to: 2 } });
    expect(buildUpChange(entries.slice(1))).toBeNull();
  });
});

describe("the balance over time", () => {
  it("has a point on every day on which a side was measured", () => {
    const base = { id: newId(MeasurementId), trajectoryId, by: "coach" as const };
    expect(
      balanceTrend([
        { ...base, on: day("2026-11-08"), kind: "load", item: "work", score: 6 },
        { ...base, on: day("2026-11-01"), kind: "load", item: "work", score: 8 },
        { ...base, on: day("2026-11-08"), kind: "capacity", item: "sleep", score: 4 },
        { ...base, on: day("2026-11-09"), kind: "recovery", hoursToRecover: 4 },
      ]),
    ).toEqual([
      { on: "2026-11-01", load: 8, capacity: null },
      { on: "2026-11-08", load: 6, capacity: 4 },
    ]);
  });
});
