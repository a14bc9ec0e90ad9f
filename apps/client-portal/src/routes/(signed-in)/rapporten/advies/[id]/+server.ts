import { pipeFile } from "@hervat/portal-kit/server/pipe-file";
import { ownCase } from "#lib/server/own-case.ts";
import type { RequestHandler } from "./$types";

/** What a bedrijfsarts sent about her; core asks again whether it is hers. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { trajectoryId } = await ownCase(locals);
  return pipeFile(locals.core, `/files/trajectories/${trajectoryId}/advice/${encodeURIComponent(params.id)}`);
};
