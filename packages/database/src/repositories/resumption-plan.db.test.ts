import { newId, ResumptionStepId } from "@hervat/domain/primitives";
import { CareStep, ResumptionPlan } from "@hervat/domain/resumption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, givenPractice, givenTrajectory, inPractice, type TestDatabase, type TestPractice } from "../testing/index.ts";
import * as repositories from "./index.ts";

let database: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
});
afterAll(() => database.close());

describe("what is written is read back as it was", () => {
  it("for a resumption plan with its care half", async () => {
    const { trajectory } = await givenTrajectory(database, practice);
    const step = (from: string, to: string, hours: number) => ({
      id: newId(ResumptionStepId),
      from,
      to,
      daysPerWeek: 2,
      hoursPerDay: hours / 2,
      hoursPerWeek: hours,
      tasks: "light",
      location: "workplace",
      adaptations: ["quiet-place"],
      evaluateOn: to,
      stepBack: false,
      agreedBy: ["employee", "manager"],
      status: "planned",
      adjustment: { kind: "bedrijfsarts-advice", adviceOn: "2026-02-20" },
      hoursWorked: null,
    });
    const plan = ResumptionPlan.parse({
      trajectoryId: trajectory.id,
      contractHoursPerWeek: 36,
      bedrijfsartsAdviceOn: "2026-02-20",
      steps: [step("2026-03-02", "2026-03-15", 4), step("2026-03-16", "2026-03-29", 7.5)],
    });
    const [first] = plan.steps;
    if (!first) throw new Error("a plan of two steps");
    const careStep = CareStep.parse({ stepId: first.id, breaks: "elk uur", condition: "slaap stabiel", reason: "vermoeid" });
    await inPractice(database, practice, async (tx, sealer) => {
      const plans = repositories.resumptionPlanRepository(tx, practice.id);
      await plans.save({ version: 0, value: plan });
      await repositories.careStepRepository(tx, sealer).save(careStep);
      expect(await plans.find(trajectory.id)).toEqual({ version: 1, value: plan });
      expect(await repositories.careStepRepository(tx, sealer).ofTrajectory(trajectory.id)).toEqual([careStep]);

      await plans.save({ version: 1, value: { ...plan, steps: plan.steps.slice(1) } });
      expect(await repositories.careStepRepository(tx, sealer).ofTrajectory(trajectory.id)).toEqual([]);
      await expect(plans.save({ version: 1, value: plan })).rejects.toThrow(repositories.StaleSaveError);
    });
  });
});
