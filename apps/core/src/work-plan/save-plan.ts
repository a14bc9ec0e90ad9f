import { careStepRepository, planAnswerRepository, resumptionPlanRepository } from "@hervat/database/repositories";
import { newId, ok, PlainDate, type Result, ResumptionStepId, refuse, TrajectoryId } from "@hervat/domain/primitives";
import {
  asksAnew,
  asksSomethingElse,
  type ResumptionPlan,
  reviseStep,
  type SavePlanRefusal,
  saveablePlan,
  WorkAdaptation,
  WorkLocation,
  type WorkStep,
  WorkTasks,
} from "@hervat/domain/resumption";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { AgreedBy, CareHalf } from "./read-plan.ts";

const StepInput = z.strictObject({
  /** Null for a new step. */
  id: ResumptionStepId.nullable(),
  from: PlainDate,
  to: PlainDate,
  daysPerWeek: z.number().positive().max(7),
  hoursPerDay: z.number().positive().max(24),
  tasks: WorkTasks,
  location: WorkLocation,
  adaptations: z.array(WorkAdaptation).max(WorkAdaptation.options.length),
  evaluateOn: PlainDate.nullable(),
  stepBack: z.boolean(),
  agreedBy: AgreedBy.max(4),
  /** Why it departs from what was agreed, where it does: one of two phrases. */
  why: z.enum(["in-consultation", "bedrijfsarts-advice"]).default("in-consultation"),
  care: CareHalf,
});

export const SavePlanInput = z.strictObject({
  trajectoryId: TrajectoryId,
  version: z.int(),
  bedrijfsartsAdviceOn: PlainDate.nullable(),
  steps: z.array(StepInput).max(40),
});
export type SavePlanInput = z.infer<typeof SavePlanInput>;

/** A problem names the step by its place in what was sent, starting at 0; null where it is about the whole plan. */
export type PlacedProblem = {
  readonly kind: SavePlanRefusal["problems"][number]["kind"];
  readonly step: number | null;
  readonly hours: number | null;
};
export type SavePlanRefusals =
  | { readonly kind: "plan-not-sound"; readonly problems: readonly PlacedProblem[] }
  | { readonly kind: "changed-elsewhere" };

/** Saves the plan, both halves at once: a step that is no longer in it goes, with its care half. */
export function savePlan(ctx: ServiceContext, input: SavePlanInput): Promise<Result<null, SavePlanRefusals>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "resumption.change-work", input.trajectoryId);
    const told = input.steps.some(({ care: half }) => Object.values(half).some((text) => text.trim() !== ""));
    const plans = resumptionPlanRepository(tx, opened.practiceId);
    const stored = await plans.find(input.trajectoryId);
    if (stored.version !== input.version) return refuse({ kind: "changed-elsewhere" });

    const care = careStepRepository(tx, await opened.sealer());
    const before = opened.may("resumption.read-care") ? await care.ofTrajectory(input.trajectoryId) : [];
    const writesCare = told || before.length > 0;
    // The work half alone says nothing about her health.
    if (writesCare) opened.demand("resumption.change-care");

    const steps = input.steps.map((step) => toStep(step, stored.value, input.bedrijfsartsAdviceOn));
    const plan = saveablePlan({ ...stored.value, bedrijfsartsAdviceOn: input.bedrijfsartsAdviceOn, steps });
    if (!plan.ok) return refuse({ kind: "plan-not-sound", problems: plan.refusal.problems.map((problem) => placed(problem, steps)) });

    await plans.save({ version: stored.version, value: plan.value });
    const changed = stored.value.steps.filter((known) =>
      plan.value.steps.some((step) => step.id === known.id && asksSomethingElse(known, step)),
    );
    await plans.forgetAnswers(changed.map(({ id }) => id));
    const halves = steps.flatMap(({ id: stepId }, index) => {
      const half = input.steps[index]?.care;
      return half === undefined ? [] : [{ stepId, ...half }];
    });
    for (const half of writesCare ? halves : []) await care.save(half);
    const after = { steps: plan.value.steps, care: writesCare ? halves : before };
    if (asksAnew({ steps: stored.value.steps, care: before }, after))
      await planAnswerRepository(tx, await opened.sealer()).letGo(input.trajectoryId);
    await writeAudit(tx, ctx, {
      action: "resumption.changed",
      fields: writesCare ? ["work", "care"] : ["work"],
      details: { steps: steps.length },
    });
    return ok(null);
  });
}

/** What only time or the manager can say of a step stays as it was. */
function toStep(
  { care: _care, id, why, ...fields }: SavePlanInput["steps"][number],
  plan: ResumptionPlan,
  adviceOn: PlainDate | null,
): WorkStep {
  const known = plan.steps.find((step) => step.id === id);
  if (id !== null && known === undefined) throw new NotFoundError("step");
  const told = { ...fields, hoursPerWeek: Math.round(fields.daysPerWeek * fields.hoursPerDay * 100) / 100 };
  if (known === undefined) return { ...told, id: newId(ResumptionStepId), status: "planned", adjustment: null, hoursWorked: null };
  return reviseStep(
    known,
    told,
    why === "bedrijfsarts-advice" && adviceOn !== null ? { kind: why, adviceOn } : { kind: "in-consultation" },
  );
}

function placed(problem: SavePlanRefusal["problems"][number], steps: readonly WorkStep[]): PlacedProblem {
  const step = "stepId" in problem ? steps.findIndex(({ id }) => id === problem.stepId) : -1;
  const hours =
    problem.kind === "hours-do-not-add-up" ? problem.expected : problem.kind === "above-contract" ? problem.contractHours : null;
  return { kind: problem.kind, step: step === -1 ? null : step, hours };
}

export const SaveRhythmInput = z.strictObject({
  trajectoryId: TrajectoryId,
  everyDays: z.int().min(1).max(90),
  weekday: z.int().min(1).max(7),
  minutes: z.int().min(1).max(90),
  agreedOn: PlainDate,
});
export type SaveRhythmInput = z.infer<typeof SaveRhythmInput>;

/** How often manager and client agreed to speak: both said yes to it. */
export function saveRhythm(ctx: ServiceContext, input: SaveRhythmInput): Promise<Result<null, { kind: "in-the-future" }>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "contact-rhythm.change", input.trajectoryId);
    if (input.agreedOn > ctx.today()) return refuse({ kind: "in-the-future" });
    const plans = resumptionPlanRepository(tx, practiceId);
    const lastDoneOn = (await plans.contactRhythm(input.trajectoryId))?.lastDoneOn ?? null;
    await plans.saveContactRhythm({ ...input, lastDoneOn });
    await writeAudit(tx, ctx, { action: "contact-rhythm.changed" });
    return ok(null);
  });
}
