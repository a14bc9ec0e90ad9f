import { describe, expect, it } from "vitest";
import { findForbidden } from "../guard/index.ts";
import { day } from "../primitives/index.ts";
import { GUIDES, type GuideFacts, GuideKey, guideFor } from "./index.ts";

const today = day("2026-11-23");
const facts = (given: Partial<GuideFacts> = {}): GuideFacts => ({
  today,
  weekNumber: 17,
  milestones: [],
  steps: [],
  contractHoursPerWeek: 36,
  ...given,
});
const open = { kind: "open" as const };
const step = (from: string, to: string, hoursPerWeek = 8) => ({ from: day(from), to: day(to), hoursPerWeek });

describe("the talk for this moment", () => {
  it.each<[string, Partial<GuideFacts>, GuideKey]>([
    ["the first day", { weekNumber: 1 }, "first-day"],
    [
      "the first weeks",
      { weekNumber: 3, milestones: [{ key: "plan_van_aanpak", from: today, due: day("2026-12-20"), done: open }] },
      "first-weeks",
    ],
    [
      "the plan of week 6",
      { weekNumber: 6, milestones: [{ key: "plan_van_aanpak", from: today, due: day("2026-12-01"), done: open }] },
      "analysis-and-plan",
    ],
    ["a week in which nothing is due", {}, "keep-in-touch"],
    ["the days before the first hours", { steps: [step("2026-11-30", "2026-12-13")] }, "before-build-up"],
    ["a step that runs", { steps: [step("2026-11-16", "2026-11-29")] }, "build-up"],
    ["fewer hours than before", { steps: [step("2026-11-02", "2026-11-15", 12), step("2026-11-16", "2026-11-29", 8)] }, "step-back"],
    ["all hours again", { steps: [step("2026-11-16", "2026-11-29", 36)] }, "after-return"],
    [
      "an evaluation within two weeks",
      { milestones: [{ key: "evaluatie_6w", from: today, due: day("2026-12-03"), done: open }] },
      "six-weekly",
    ],
    [
      "the end of the first year",
      { weekNumber: 47, milestones: [{ key: "eerstejaarsevaluatie", from: today, due: day("2027-01-03"), done: open }] },
      "first-year-evaluation",
    ],
    ["the second year", { weekNumber: 60 }, "second-year"],
    ["the last weeks", { weekNumber: 89 }, "end-of-second-year"],
    [
      "after a full recovery",
      { milestones: [{ key: "melding_uwv_42", from: today, due: today, done: { kind: "lapsed" } }] },
      "after-return",
    ],
    ["half a year without a step", { weekNumber: 30 }, "stuck"],
    ["a plan that ran out", { weekNumber: 40, steps: [step("2026-09-01", "2026-10-15")] }, "stuck"],
    ["no statutory clock", { weekNumber: null }, "keep-in-touch"],
  ])("%s", (_name, given, key) => {
    expect(guideFor(facts(given))).toBe(key);
  });
});

describe("the guides", () => {
  it("hold one for every moment", () => {
    expect(GUIDES.map(({ key }) => key)).toEqual(GuideKey.options);
  });

  it("speak in short sentences, in both languages", () => {
    const all = GUIDES.flatMap(({ why, before, say, ask, avoid, after }) => [why, ...before, ...say, ...ask, ...avoid, ...after]);
    const long = all
      .flatMap(({ nl, en }) => [nl, en])
      .filter((text) => text.split(/[.?!:] /).some((sentence) => sentence.split(" ").length > 16));
    expect(long).toEqual([]);
  });

  it("put no word about illness in his mouth", () => {
    const said = GUIDES.flatMap(({ say, ask }) => [...say, ...ask]).map(({ nl }) => nl);
    expect(said.flatMap((text) => findForbidden(text, "nl")).map((finding) => JSON.stringify(finding))).toEqual([]);
  });
});
