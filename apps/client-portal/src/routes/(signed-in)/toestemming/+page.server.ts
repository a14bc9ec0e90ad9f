import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  return locals.core.trpc.consent.read.query({ trajectoryId }).catch(askFactor(url));
};
