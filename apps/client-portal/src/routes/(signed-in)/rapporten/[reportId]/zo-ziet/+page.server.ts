import { error } from "@sveltejs/kit";
import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { PageServerLoad } from "./$types";

/** Only round a report of hers: a frame with nothing in it says less than that it is not there. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const reports = await locals.core.trpc.ownReport.list.query({ trajectoryId }).catch(askFactor(url));
  const found = reports.find(({ id }) => id === params.reportId);
  return found === undefined ? error(404) : { reportId: found.id };
};
