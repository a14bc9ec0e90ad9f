import { z } from "zod";
import { PlainDate, TrajectoryId } from "../primitives/index.ts";
import type { CareStep, WorkStep } from "./resumption-plan.ts";
import { asksSomethingElse } from "./revise-step.ts";

/** What the client would like to talk over about the plan, by choice. It can be about how she is: for her coach alone. */
export const TalkWish = z.enum(["too-fast", "too-slow", "other-days", "other-tasks", "other-place", "not-clear", "other"]);
export type TalkWish = z.infer<typeof TalkWish>;

export const PLAN_WORDS_LENGTH = 1_000;

/** The client's answer to the plan as she read it: two choices, and with the second one what about, and her own words if she likes. */
export const PlanAnswer = z.object({
  trajectoryId: TrajectoryId,
  /** Of the plan as she read it. */
  planVersion: z.int().positive(),
  answer: z.enum(["agrees", "wants-to-talk"]),
  /** Null where she agrees, and where she rather says it aloud. */
  wish: TalkWish.nullable(),
  /** In her own words, for her coach alone. Health text: stored sealed. */
  words: z.string().max(PLAN_WORDS_LENGTH).nullable(),
  on: PlainDate,
  /** False once the plan says something else than what she answered to: then she is asked anew. */
  stands: z.boolean(),
});
export type PlanAnswer = z.infer<typeof PlanAnswer>;

/** Both halves of a plan, as the client reads them. */
export type WholePlan = { readonly steps: readonly WorkStep[]; readonly care: readonly CareStep[] };

/** Whether the client is asked anew: a step came, went or asks something else, or its care half reads differently. */
export function asksAnew(before: WholePlan, after: WholePlan): boolean {
  if (before.steps.length !== after.steps.length) return true;
  return after.steps.some((step) => {
    const known = before.steps.find(({ id }) => id === step.id);
    return known === undefined || asksSomethingElse(known, step) || !sameCare(careOf(before, step), careOf(after, step));
  });
}

function careOf({ care }: WholePlan, { id }: WorkStep): Omit<CareStep, "stepId"> {
  return care.find(({ stepId }) => stepId === id) ?? { breaks: "", condition: "", reason: "" };
}

function sameCare(one: Omit<CareStep, "stepId">, other: Omit<CareStep, "stepId">): boolean {
  return one.breaks === other.breaks && one.condition === other.condition && one.reason === other.reason;
}
