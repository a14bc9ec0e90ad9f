import { pipeFile } from "@hervat/portal-kit/server/pipe-file";
import { error, redirect } from "@sveltejs/kit";
import { earlierCases, ownCase } from "#lib/server/own-case.ts";
import type { RequestHandler } from "./$types";

/** Of the case she looks at, or of an earlier one that the address names. Core asks her code again before it gives a copy; once she gave it she is back on the page with the button. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const asked = url.searchParams.get("traject");
  const earlier = await earlierCases(locals);
  const { trajectoryId } = asked === null ? await ownCase(locals) : (earlier.find((one) => one.trajectoryId === asked) ?? error(404));
  const { core } = locals;
  const file = async (path: `/files/${string}`) => {
    const answer = await core.file(path);
    if (answer.status === 412) redirect(303, "/bevestigen?terug=%2Fmijn-dossier");
    return answer;
  };
  return pipeFile({ file }, `/files/trajectories/${trajectoryId}/own-copy.zip`);
};
