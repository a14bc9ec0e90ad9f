import { ownCase } from "#lib/server/own-case.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals }) => {
  const { trajectoryId } = await ownCase(locals);
  return { questionnaires: await locals.core.trpc.ownQuestionnaire.list.query({ trajectoryId }) };
};
