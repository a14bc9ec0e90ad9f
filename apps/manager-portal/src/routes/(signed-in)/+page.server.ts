import { redirect } from "@sveltejs/kit";
import type { PageServerLoad } from "./$types";

/** Who has one employee is taken there; a list of one is a press too many. */
export const load: PageServerLoad = async ({ locals }) => {
  const employees = await locals.core.trpc.employee.list.query();
  const [only, ...others] = employees;
  if (only !== undefined && others.length === 0) redirect(303, `/medewerkers/${only.trajectoryId}`);
  return { employees, isHr: locals.session.state === "ready" && locals.session.chosen.role === "hr" };
};
