import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const { ownReport } = locals.core.trpc;
  const [reports, fromDoctor] = await Promise.all([
    ownReport.list.query({ trajectoryId }).catch(askFactor(url)),
    ownReport.fromDoctor.query({ trajectoryId }).catch(askFactor(url)),
  ]);
  return { reports, fromDoctor };
};
