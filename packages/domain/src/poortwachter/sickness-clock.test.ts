import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { CaseFacts, type SicknessSpell, sicknessClock, WorkCapacity } from "./index.ts";

const spell = (from: string, to?: string): SicknessSpell => ({ from: day(from), ...(to === undefined ? {} : { to: day(to) }) });

describe("the clock of a client", () => {
  it("does not run for somebody without an employer who pays wages", () => {
    expect(sicknessClock({ wvp: false, spells: [spell("2026-01-05")] })).toEqual({ kind: "no-clock", because: "no-wvp" });
  });

  it("does not run for somebody who was never reported sick", () => {
    expect(sicknessClock({ wvp: true, spells: [] })).toEqual({ kind: "no-clock", because: "no-spells" });
  });

  it("shows the current case and the earlier ones apart", () => {
    const clock = sicknessClock({ wvp: true, spells: [spell("2026-01-05", "2026-04-12"), spell("2026-05-11")] });
    expect(clock.kind === "clock" && clock.current.firstSickDay).toBe("2026-05-11");
    expect(clock.kind === "clock" && clock.earlier.map(({ firstSickDay }) => firstSickDay)).toEqual(["2026-01-05"]);
  });

  it("leaves what was met in an earlier case with that case", () => {
    const facts = CaseFacts.parse({
      done: [
        { key: "probleemanalyse", place: "here", on: "2026-02-10" },
        { key: "melding_arbo", place: "here", on: "2026-05-12" },
        { key: "dossier", place: "elsewhere", on: null },
      ],
      loonsanctie: { decidedOn: "2028-04-01", lastDay: "2028-08-31" },
    });
    const clock = sicknessClock({ wvp: true, spells: [spell("2026-01-05", "2026-04-12"), spell("2026-05-11")], facts });
    if (clock.kind !== "clock") throw new Error("a clock was expected");
    expect(clock.earlier[0]?.facts.done.map(({ key }) => key)).toEqual(["probleemanalyse"]);
    expect(clock.earlier[0]?.facts.loonsanctie).toBeNull();
    expect(clock.current.facts.done.map(({ key }) => key)).toEqual(["melding_arbo", "dossier"]);
    expect(clock.current.facts.loonsanctie).not.toBeNull();
  });

  it("keeps what was met before a corrected first sick day", () => {
    const facts = CaseFacts.parse({ done: [{ key: "melding_arbo", place: "here", on: "2026-01-06" }] });
    const clock = sicknessClock({ wvp: true, spells: [spell("2026-01-12")], facts });
    expect(clock.kind === "clock" && clock.current.facts.done).toHaveLength(1);
  });
});

describe("work capacity", () => {
  const advice = { from: "2026-03-01", source: "bedrijfsarts", adviceDate: "2026-02-26" };

  it("comes from the bedrijfsarts, with the day of the advice", () => {
    expect(WorkCapacity.safeParse({ ...advice, percent: 60 }).success).toBe(true);
    expect(WorkCapacity.safeParse({ ...advice, hours: 12 }).success).toBe(true);
    expect(WorkCapacity.safeParse({ from: "2026-03-01", source: "bedrijfsarts", percent: 60 }).success).toBe(false);
    expect(WorkCapacity.safeParse({ ...advice, source: "employer", percent: 60 }).success).toBe(false);
    expect(WorkCapacity.safeParse(advice).success).toBe(false);
  });

  it("without the day of the advice does not compile", () => {
    // @ts-expect-error a degree of incapacity exists only with the day of the doctor's advice
    const capacity: WorkCapacity = { from: day("2026-03-01"), source: "bedrijfsarts", percent: 60 };
    expect(capacity.percent).toBe(60);
  });

  it("has no place in a spell: whoever is 1 % sick is sick, and no date moves", () => {
    const partly = { ...spell("2026-01-05"), capacity: WorkCapacity.parse({ ...advice, percent: 1 }) };
    const clock = (spells: readonly SicknessSpell[]) => {
      const found = sicknessClock({ wvp: true, spells });
      return found.kind === "clock" ? found.current.milestones : [];
    };
    expect(clock([partly])).toEqual(clock([spell("2026-01-05")]));
  });
});
