import { careStepRepository, planAnswerRepository, resumptionPlanRepository } from "@hervat/database/repositories";
import { ok, PlainDate, type Result, ResumptionStepId, refuse, TrajectoryId } from "@hervat/domain/primitives";
import {
  Adjustment,
  agreedAfter,
  PLAN_WORDS_LENGTH,
  PlanAnswer,
  StepStatus,
  TalkWish,
  WorkAdaptation,
  WorkLocation,
  WorkTasks,
} from "@hervat/domain/resumption";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { openOwnCase } from "./open-own-case.ts";

export const AnswerShown = z.strictObject(PlanAnswer.omit({ trajectoryId: true, planVersion: true }).shape);
export type AnswerShown = z.infer<typeof AnswerShown>;

export const OwnBuildUp = z.strictObject({
  /** Of the plan as she reads it; her answer names it. */
  version: z.int(),
  today: PlainDate,
  contractHoursPerWeek: z.number().nullable(),
  bedrijfsartsAdviceOn: PlainDate.nullable(),
  steps: z.array(
    z.strictObject({
      id: ResumptionStepId,
      from: PlainDate,
      to: PlainDate,
      daysPerWeek: z.number(),
      hoursPerDay: z.number(),
      hoursPerWeek: z.number(),
      tasks: WorkTasks,
      location: WorkLocation,
      adaptations: z.array(WorkAdaptation),
      evaluateOn: PlainDate.nullable(),
      agreedBy: z.array(z.enum(["employee", "manager", "coach", "bedrijfsarts"])),
      status: StepStatus,
      adjustment: Adjustment.nullable(),
      /** What her manager reported. */
      hoursWorked: z.number().nullable(),
      /** Her own half: her manager never reads it. */
      care: z.strictObject({ breaks: z.string(), condition: z.string(), reason: z.string() }),
    }),
  ),
  /** Null while she never answered. */
  answer: AnswerShown.nullable(),
  may: z.strictObject({ answer: z.boolean() }),
});
export type OwnBuildUp = z.infer<typeof OwnBuildUp>;

/** Her way back to work: the half that her manager sees too, and the half that is hers. */
export function readOwnBuildUp(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnBuildUp> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-build-up", trajectoryId);
    const sealer = await opened.sealer();
    const [{ version, value }, care, answer] = await Promise.all([
      resumptionPlanRepository(tx, opened.practiceId).find(trajectoryId),
      careStepRepository(tx, sealer).ofTrajectory(trajectoryId),
      planAnswerRepository(tx, sealer).find(trajectoryId),
    ]);
    const halfOf = new Map(care.map(({ stepId, ...half }) => [stepId, half]));
    return {
      version,
      today: ctx.today(),
      contractHoursPerWeek: value.contractHoursPerWeek,
      bedrijfsartsAdviceOn: value.bedrijfsartsAdviceOn,
      steps: value.steps.map(({ stepBack: _stepBack, ...step }) => ({
        ...step,
        care: halfOf.get(step.id) ?? { breaks: "", condition: "", reason: "" },
      })),
      answer: answer === undefined ? null : toAnswerShown(answer),
      may: { answer: opened.may("own.answer-build-up") && endedOn(opened.stored.value) === null },
    };
  });
}

export function toAnswerShown({ answer, wish, words, on, stands }: PlanAnswer): AnswerShown {
  return { answer, wish, words, on, stands };
}

export const AnswerBuildUpInput = z.strictObject({
  trajectoryId: TrajectoryId,
  /** Of the plan as she read it: nobody says yes to what she has not seen. */
  version: z.int().positive(),
  answer: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("agrees") }),
    z.strictObject({
      kind: z.literal("wants-to-talk"),
      wish: TalkWish.nullable(),
      /** For her coach alone. */
      words: z.string().trim().max(PLAN_WORDS_LENGTH).nullable(),
    }),
  ]),
});
export type AnswerBuildUpInput = z.infer<typeof AnswerBuildUpInput>;
export type AnswerBuildUpRefusal = { readonly kind: "changed-elsewhere" | "ended" };

/** "Akkoord" or "Ik wil erover praten": the last answer counts. With a yes she stands among who agreed with what is still to come. */
export function answerBuildUp(
  ctx: ServiceContext,
  { trajectoryId, version, answer }: AnswerBuildUpInput,
): Promise<Result<null, AnswerBuildUpRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.answer-build-up", trajectoryId);
    const plans = resumptionPlanRepository(tx, opened.practiceId);
    const { value: plan, version: stored } = await plans.find(trajectoryId);
    if (plan.steps.length === 0) throw new NotFoundError("plan");
    if (endedOn(opened.stored.value) !== null) return refuse({ kind: "ended" });
    if (stored !== version) return refuse({ kind: "changed-elsewhere" });
    await plans.touch(trajectoryId, version);
    const today = ctx.today();
    const said = answer.kind === "agrees" ? { wish: null, words: null } : { wish: answer.wish, words: answer.words || null };
    await planAnswerRepository(tx, await opened.sealer()).save({
      ...{ trajectoryId, planVersion: version, answer: answer.kind, on: today, stands: true },
      ...said,
    });
    for (const step of plan.steps.filter(({ to }) => to >= today)) {
      await plans.saveAgreed(step.id, agreedAfter(step.agreedBy, "employee", answer.kind === "agrees"));
    }
    await writeAudit(tx, ctx, { action: "resumption.answered", fields: ["work", "care"] });
    return ok(null);
  });
}
