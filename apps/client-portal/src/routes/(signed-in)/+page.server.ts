import { ownCase } from "#lib/server/own-case.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals }) => {
  const { trajectoryId } = await ownCase(locals);
  return { home: await locals.core.trpc.own.home.query({ trajectoryId }) };
};
