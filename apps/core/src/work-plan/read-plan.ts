import { careStepRepository, planAnswerRepository, resumptionPlanRepository } from "@hervat/database/repositories";
import { PlainDate, ResumptionStepId } from "@hervat/domain/primitives";
import { StepAnswer, WorkAdaptation, WorkLocation, WorkTasks } from "@hervat/domain/resumption";
import { z } from "zod";
import { AnswerShown, toAnswerShown } from "../own/own-build-up.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const AgreedBy = z.array(z.enum(["employee", "manager", "coach", "bedrijfsarts"]));
export const CareHalf = z.strictObject({ breaks: z.string().max(2_000), condition: z.string().max(2_000), reason: z.string().max(2_000) });

export const PlanShown = z.strictObject({
  /** That of the plan as it was read; a save names it. */
  version: z.int(),
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
      stepBack: z.boolean(),
      agreedBy: AgreedBy,
      status: z.enum(["planned", "reached", "adjusted"]),
      hoursWorked: z.number().nullable(),
      /** Why it was changed, as far as the employer may know. */
      adjustment: z
        .discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("in-consultation") }),
          z.strictObject({ kind: z.literal("bedrijfsarts-advice"), adviceOn: PlainDate }),
        ])
        .nullable(),
      /** What the manager answered to this step, by choice. */
      answer: z.strictObject(StepAnswer.omit({ stepId: true }).shape).nullable(),
      /** Never for the employer; null for who may not read it. */
      care: CareHalf.nullable(),
    }),
  ),
  /** What the client answered to the plan; null for who may not read her half, and where she never did. */
  clientAnswer: AnswerShown.nullable(),
  rhythm: z
    .strictObject({ everyDays: z.int(), weekday: z.int(), minutes: z.int(), agreedOn: PlainDate, lastDoneOn: PlainDate.nullable() })
    .nullable(),
  may: z.strictObject({ change: z.boolean(), changeRhythm: z.boolean() }),
});
export type PlanShown = z.infer<typeof PlanShown>;

/** The way back to work: the half that the employer sees, and beside it the half that she does not. */
export function readPlan(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<PlanShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "resumption.read-work", trajectoryId);
    const plans = resumptionPlanRepository(tx, opened.practiceId);
    const { version, value } = await plans.find(trajectoryId);
    const readCare = opened.may("resumption.read-care");
    const care = readCare ? await careStepRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId) : [];
    const clientAnswer = readCare ? await planAnswerRepository(tx, await opened.sealer()).find(trajectoryId) : undefined;
    const rhythm = await plans.contactRhythm(trajectoryId);
    const answers = await plans.answers(trajectoryId);
    return {
      version,
      contractHoursPerWeek: value.contractHoursPerWeek,
      bedrijfsartsAdviceOn: value.bedrijfsartsAdviceOn,
      steps: value.steps.map((step) => {
        const half = care.find(({ stepId }) => stepId === step.id);
        const { breaks = "", condition = "", reason = "" } = half ?? {};
        const given = answers.find(({ stepId }) => stepId === step.id);
        const answer = given === undefined ? null : { answer: given.answer, wish: given.wish, on: given.on };
        return { ...step, answer, care: readCare ? { breaks, condition, reason } : null };
      }),
      clientAnswer: clientAnswer === undefined ? null : toAnswerShown(clientAnswer),
      rhythm: rhythm
        ? {
            everyDays: rhythm.everyDays,
            weekday: rhythm.weekday,
            minutes: rhythm.minutes,
            agreedOn: rhythm.agreedOn,
            lastDoneOn: rhythm.lastDoneOn,
          }
        : null,
      may: {
        change: opened.may("resumption.change-work") && opened.may("resumption.change-care"),
        changeRhythm: opened.may("contact-rhythm.change"),
      },
    };
  });
}
