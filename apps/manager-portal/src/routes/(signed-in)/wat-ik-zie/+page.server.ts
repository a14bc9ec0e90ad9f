import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ locals }) => ({
  audience: locals.session.state === "ready" && locals.session.chosen.role === "hr" ? ("hr" as const) : ("manager" as const),
});
