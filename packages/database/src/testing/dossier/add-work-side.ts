import { CaseFacts, WorkCapacity } from "@hervat/domain/poortwachter";
import { day, newId, ResumptionStepId } from "@hervat/domain/primitives";
import { JointEvaluation } from "@hervat/domain/reports";
import { ContactRhythm, ResumptionPlan } from "@hervat/domain/resumption";
import * as repositories from "../../repositories/index.ts";
import { TEST_NOW } from "../given-practice.ts";
import type { Given } from "./given.ts";

/** What an employer may know: plan, sickness, rhythm, a form and an approved evaluation. */
export async function addWorkSide({ tx, trajectory: { id: trajectoryId }, practice }: Given): Promise<ResumptionPlan> {
  const plan = ResumptionPlan.parse({
    trajectoryId,
    contractHoursPerWeek: 36,
    bedrijfsartsAdviceOn: "2026-02-20",
    steps: [
      {
        ...{
          id: newId(ResumptionStepId),
          from: "2026-03-02",
          to: "2026-03-15",
          daysPerWeek: 2,
          hoursPerDay: 2,
          hoursPerWeek: 4,
          tasks: "light",
          location: "workplace",
        },
        ...{
          adaptations: ["quiet-place"],
          evaluateOn: "2026-03-13",
          stepBack: false,
          agreedBy: ["employee", "manager"],
          status: "planned",
          adjustment: null,
          hoursWorked: 4,
        },
      },
    ],
  });
  const plans = repositories.resumptionPlanRepository(tx, practice.id);
  const sickness = repositories.sicknessRepository(tx, practice.id);
  await plans.save({ version: 0, value: plan });
  for (const { id: stepId } of plan.steps)
    await plans.saveAnswer({ stepId, answer: "wants-to-talk", wish: "other-days", on: day("2026-03-01") });
  await plans.saveContactRhythm(
    ContactRhythm.parse({ trajectoryId, everyDays: 7, weekday: 2, minutes: 15, agreedOn: "2026-02-10", lastDoneOn: null }),
  );
  await sickness.saveFacts(trajectoryId, CaseFacts.parse({ done: [{ key: "probleemanalyse", place: "here", on: "2026-02-10" }] }));
  await sickness.addCapacity(
    trajectoryId,
    WorkCapacity.parse({ from: "2026-02-20", source: "bedrijfsarts", adviceDate: "2026-02-20", hours: 4 }),
  );
  await repositories
    .applicationNoticeRepository(tx, practice.id)
    .take(trajectoryId, { due: day("2027-10-17"), weeks: 6 }, day("2027-09-05"));
  await repositories.managerFormRepository(tx, practice.id).ask(trajectoryId, "manager-intake", day("2026-02-10"));
  const evaluation = JointEvaluation.parse({
    ...{
      heldOn: "2026-03-01",
      workGoals: [],
      extraSessions: false,
      agreements: [],
      satisfaction: [],
      approvedByEmployeeOn: null,
      approvedByManagerOn: null,
    },
    relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
  });
  await repositories
    .evaluationRepository(tx, practice.id)
    .save(trajectoryId, { ...evaluation, approvedByEmployeeOn: day("2026-03-02") }, TEST_NOW);
  return plan;
}
