import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals }) => ({ lines: await locals.core.trpc.employee.obligations.query() });
