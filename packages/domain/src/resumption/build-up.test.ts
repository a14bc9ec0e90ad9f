import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, newId, ResumptionStepId, TrajectoryId } from "../primitives/index.ts";
import {
  departsFromAgreed,
  mergeSteps,
  PLAN_TEMPLATES,
  planProblems,
  reviseStep,
  stepAfter,
  stepsFromTemplate,
  type WorkStep,
} from "./index.ts";

const step: WorkStep = {
  ...{ id: newId(ResumptionStepId), from: day("2026-11-02"), to: day("2026-11-15"), daysPerWeek: 2, hoursPerDay: 2, hoursPerWeek: 4 },
  ...{ tasks: "light", location: "home", adaptations: [], evaluateOn: day("2026-11-15"), stepBack: false },
  ...{ agreedBy: ["employee"], status: "planned", adjustment: null, hoursWorked: null },
};
const { id: _id, status: _status, adjustment: _adjustment, hoursWorked: _worked, ...told } = step;

describe("an example of a build-up", () => {
  it.each(PLAN_TEMPLATES)("$key keeps every rule for any contract, one change at a time and never above it", (template) => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 80 }), (halves) => {
        const contractHoursPerWeek = halves / 2;
        const drafts = stepsFromTemplate(template, day("2026-11-30"), contractHoursPerWeek);
        const steps = drafts.map((draft) => ({
          ...step,
          ...draft,
          id: newId(ResumptionStepId),
          hoursPerWeek: draft.daysPerWeek * draft.hoursPerDay,
        }));
        const plan = { trajectoryId: newId(TrajectoryId), contractHoursPerWeek, bedrijfsartsAdviceOn: day("2026-11-20"), steps };
        const problems = planProblems(plan).filter(({ kind }) => kind !== "two-changes-at-once");
        expect(problems).toEqual([]);
        if (contractHoursPerWeek >= 20) expect(planProblems(plan)).toEqual([]);
      }),
    );
  });

  it("goes on after a step with the same step, its evaluation on the last day", () => {
    expect(stepAfter(step, 14)).toMatchObject({ from: "2026-11-16", to: "2026-11-29", evaluateOn: "2026-11-29", hoursPerDay: 2 });
  });
});

describe("a step that is told anew", () => {
  const why = { kind: "in-consultation" } as const;

  it("is adjusted when it departs from what was agreed, and not for another day of evaluation", () => {
    expect(reviseStep(step, { ...told, hoursPerDay: 3, hoursPerWeek: 6 }, why)).toMatchObject({ status: "adjusted", adjustment: why });
    expect(reviseStep(step, { ...told, evaluateOn: day("2026-11-13") }, why)).toMatchObject({ status: "planned", adjustment: null });
  });

  it("is a draft as long as nobody agreed to it", () => {
    expect(departsFromAgreed({ ...step, agreedBy: [] }, { ...told, hoursPerDay: 3 })).toBe(false);
  });
});

describe("two people in one plan", () => {
  const merge = (base: Record<string, number>, mine: Record<string, number>, theirs: Record<string, number>) => {
    const map = (steps: Record<string, number>) => new Map(Object.entries(steps));
    return mergeSteps(map(base), map(mine), map(theirs), (one, other) => one === other);
  };

  it("lose nothing: what each changed or added stands, and what both changed is named", () => {
    expect(merge({ a: 1, b: 2 }, { a: 10, b: 2, c: 3 }, { a: 1, b: 20, d: 4 })).toEqual({ steps: [10, 20, 4, 3], conflicts: [] });
    expect(merge({ a: 1 }, { a: 2 }, { a: 3 })).toEqual({ steps: [2], conflicts: ["a"] });
    expect(merge({ a: 1, b: 2 }, { b: 2 }, { a: 5, b: 2 })).toEqual({ steps: [5, 2], conflicts: [] });
    expect(merge({ a: 1, b: 2 }, { b: 2 }, { a: 1, b: 2 })).toEqual({ steps: [2], conflicts: [] });
  });

  it("whatever they do, no change of either goes without a word", () => {
    const steps = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(steps, steps, steps, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs);
        for (const [id, value] of Object.entries(mine)) if (base[id] !== value) expect(merged.steps).toContain(value);
        for (const [id, value] of Object.entries(theirs))
          if (base[id] !== value && !merged.conflicts.includes(id)) expect(merged.steps).toContain(value);
      }),
    );
  });
});
