import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, MeasurementId, newId, type PlainDate, TrajectoryId } from "../primitives/index.ts";
import { DiaryEntry, EnergyMeasurement, energyBalance, HomeBuildUp, QuestionnaireResult, recoveryChange, recoveryTrend } from "./index.ts";

const trajectoryId = newId(TrajectoryId);
const base = (on: PlainDate) => ({ id: newId(MeasurementId), trajectoryId, on, by: "client" as const });
const load = (on: string, item: "work" | "home" | "own-demands", score: number): EnergyMeasurement => ({
  ...base(day(on)),
  kind: "load",
  item,
  score,
});
const capacity = (on: string, item: "sleep" | "movement", score: number): EnergyMeasurement => ({
  ...base(day(on)),
  kind: "capacity",
  item,
  score,
});
const recovery = (on: string, hoursToRecover: number): EnergyMeasurement => ({ ...base(day(on)), kind: "recovery", hoursToRecover });

describe("the energy balance", () => {
  it("sets load beside capacity, each by the latest score of every item", () => {
    const measurements = [
      load("2026-11-08", "work", 8),
      load("2026-11-01", "work", 2),
      load("2026-11-02", "home", 5),
      capacity("2026-11-03", "sleep", 4),
    ];
    expect(energyBalance(measurements, day("2026-11-10"))).toEqual({ load: 6.5, capacity: 4 });
  });

  it("knows a day in the past as it was then", () => {
    expect(energyBalance([load("2026-11-08", "work", 8), load("2026-11-01", "work", 2)], day("2026-11-07")).load).toBe(2);
  });

  it("counts what was measured on the day itself", () => {
    expect(energyBalance([load("2026-11-08", "work", 8)], day("2026-11-08")).load).toBe(8);
  });

  it("is not known rather than zero when nothing was given", () => {
    expect(energyBalance([recovery("2026-11-01", 9)], day("2026-11-10"))).toEqual({ load: null, capacity: null });
  });

  it("stays between 0 and 10 and does not depend on the order of what was written", () => {
    const scores = fc.array(fc.record({ on: fc.integer({ min: 1, max: 28 }), score: fc.integer({ min: 0, max: 10 }) }), { minLength: 1 });
    fc.assert(
      fc.property(scores, (given) => {
        const perDay = [...new Map(given.map((one) => [one.on, one])).values()];
        const measurements = perDay.map(({ on, score }) => load(`2026-11-${String(on).padStart(2, "0")}`, "work", score));
        const balance = energyBalance(measurements, day("2026-11-30"));
        expect(balance).toEqual(energyBalance(measurements.toReversed(), day("2026-11-30")));
        expect(balance.load).toBeGreaterThanOrEqual(0);
        expect(balance.load).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe("the time it takes to recover", () => {
  it("goes from 9 to 4 hours", () => {
    const measurements = [recovery("2026-11-15", 4), recovery("2026-10-01", 9), recovery("2026-11-01", 6)];
    expect(recoveryTrend(measurements).map(({ hoursToRecover }) => hoursToRecover)).toEqual([9, 6, 4]);
    expect(recoveryChange(measurements)).toEqual({ from: 9, to: 4 });
  });

  it("counts once a day, the last time it was given", () => {
    expect(recoveryTrend([recovery("2026-11-01", 9), recovery("2026-11-01", 7)])).toEqual([{ on: "2026-11-01", hoursToRecover: 7 }]);
  });

  it("shows a change out of two days", () => {
    expect(recoveryChange([recovery("2026-11-01", 9), recovery("2026-11-02", 8)])).toEqual({ from: 9, to: 8 });
  });

  it("shows no change out of one day", () => {
    expect(recoveryChange([recovery("2026-11-01", 9)])).toBeNull();
    expect(recoveryChange([])).toBeNull();
  });
});

describe("what can be written down", () => {
  it.each([
    ["a score above ten", EnergyMeasurement, load("2026-11-01", "work", 11)],
    ["a score between two numbers", EnergyMeasurement, load("2026-11-01", "work", 5.5)],
    ["recovery that takes less than no time", EnergyMeasurement, recovery("2026-11-01", -1)],
    [
      "an activity that gave more than three",
      DiaryEntry,
      { ...base(day("2026-11-01")), activity: "wandelen", minutes: 20, effect: 4, recoveryHours: null },
    ],
    ["an activity of no minutes", HomeBuildUp, { ...base(day("2026-11-01")), activity: "koken", minutes: 0, recoveryHours: 1 }],
    [
      "a score without an instrument",
      QuestionnaireResult,
      {
        ...base(day("2026-11-01")),
        instrument: "",
        validated: false,
        takenOn: day("2026-11-01"),
        scale: "totaal",
        score: 1,
        maximum: 10,
        band: null,
      },
    ],
  ])("is never %s", (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  it("is 'niet te scoren' as nothing, not as zero", () => {
    const result = {
      id: newId(MeasurementId),
      trajectoryId,
      instrument: "CBI",
      validated: false,
      takenOn: day("2026-11-01"),
      scale: "persoonlijk",
      score: null,
      maximum: 100,
      band: null,
    };
    expect(QuestionnaireResult.parse(result).score).toBeNull();
  });
});
