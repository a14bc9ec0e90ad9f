import { GUIDES, guideFor } from "@hervat/domain/guides";
import { PlainDate } from "@hervat/domain/primitives";
import type { PageServerLoad } from "./$types";

/** The help for this moment, by the clock and the plan; beside it every other. */
export const load: PageServerLoad = async ({ parent }) => {
  const { employee, today } = await parent();
  const now = guideFor({
    today: PlainDate.parse(today),
    weekNumber: employee.sickness?.weekNumber ?? null,
    milestones: employee.timeline,
    steps: employee.plan.steps,
    contractHoursPerWeek: employee.plan.contractHoursPerWeek,
  });
  return { now, all: GUIDES.map(({ key, names, minutes }) => ({ key, names, minutes })), guide: GUIDES.find(({ key }) => key === now) };
};
