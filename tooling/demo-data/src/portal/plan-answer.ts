import { addDays } from "@hervat/domain/calendar";
import type { PlainDate } from "@hervat/domain/primitives";
import { PlanAnswer, type ResumptionPlan, TalkWish } from "@hervat/domain/resumption";
import type { Random } from "../random/random.ts";
import { PORTAL_TEXTS } from "../texts/portal.ts";
import type { DemoDossier } from "../world.ts";

/** What she said to her plan, and the plan as it stands since: who wants to talk does not stand among who agreed. */
export function withPlanAnswer(dossier: DemoDossier, today: PlainDate, random: Random): DemoDossier {
  const { plan, trajectory } = dossier;
  if (plan === null || plan.steps.length === 0) return dossier;
  const talks = plan.steps.some(({ from }) => from > today) && random.chance(0.5);
  const wish = talks ? random.pick(TalkWish.options) : null;
  const planAnswer = PlanAnswer.parse({
    ...{ trajectoryId: trajectory.id, planVersion: 1, answer: talks ? "wants-to-talk" : "agrees", wish },
    ...{ words: wish === null ? null : random.pick(PORTAL_TEXTS.planWords[wish]), on: addDays(today, -random.int(1, 3)), stands: true },
  });
  return { ...dossier, planAnswer, plan: talks ? withoutHerYes(plan, today) : plan };
}

function withoutHerYes(plan: ResumptionPlan, today: PlainDate): ResumptionPlan {
  const steps = plan.steps.map((step) =>
    step.from > today ? { ...step, agreedBy: step.agreedBy.filter((party) => party !== "employee") } : step,
  );
  return { ...plan, steps };
}
