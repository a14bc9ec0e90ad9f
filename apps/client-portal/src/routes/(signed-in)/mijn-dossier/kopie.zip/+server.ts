import { pipeFile } from "@hervat/portal-kit/server/pipe-file";
import { redirect } from "@sveltejs/kit";
import { ownCase } from "#lib/server/own-case.ts";
import type { RequestHandler } from "./$types";

/** Core asks her code again before it gives a copy; once she gave it she is back on the page with the button. */
export const GET: RequestHandler = async ({ locals }) => {
  const { trajectoryId } = await ownCase(locals);
  const { core } = locals;
  const file = async (path: `/files/${string}`) => {
    const answer = await core.file(path);
    if (answer.status === 412) redirect(303, "/bevestigen?terug=%2Fmijn-dossier");
    return answer;
  };
  return pipeFile({ file }, `/files/trajectories/${trajectoryId}/own-copy.zip`);
};
