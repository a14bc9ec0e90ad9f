import { describe, expect, it } from "vitest";
import { day, MeasurementId, newId, TrajectoryId } from "../primitives/index.ts";
import { type DiaryDay, diaryDays, type EnergyMeasurement } from "./index.ts";

const trajectoryId = newId(TrajectoryId);
const base = { trajectoryId, on: day("2026-03-02"), by: "client" as const };
const told = (part: Partial<DiaryDay>): DiaryDay => ({ ...base, id: newId(MeasurementId), energy: null, line: null, ...part });
const measured = (part: Pick<EnergyMeasurement, "by">, hoursToRecover: number): EnergyMeasurement => ({
  ...base,
  ...part,
  id: newId(MeasurementId),
  kind: "recovery",
  hoursToRecover,
});

describe("a diary of half a minute", () => {
  it("keeps of each thing what she told last that day", () => {
    const days = diaryDays([told({ energy: 3 }), told({ line: "Gewandeld" }), told({ energy: 5 })], [measured({ by: "client" }, 4)]);
    expect(days).toEqual([{ on: "2026-03-02", energy: 5, hoursToRecover: 4, sleep: null, line: "Gewandeld" }]);
  });

  it("lets her take a line away again", () => {
    expect(diaryDays([told({ line: "Te persoonlijk" }), told({ line: "" })], [])[0]?.line).toBeNull();
  });

  it("leaves out what her coach noted", () => {
    expect(diaryDays([], [measured({ by: "coach" }, 9)])).toEqual([]);
  });

  it("comes in the order of the days", () => {
    const days = diaryDays([told({ on: day("2026-03-04"), energy: 4 }), told({ energy: 2 })], []);
    expect(days.map(({ on }) => on)).toEqual(["2026-03-02", "2026-03-04"]);
  });
});
