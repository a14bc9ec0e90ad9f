import { pipeFile } from "#lib/server/pipe-file.ts";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = ({ locals, params }) =>
  pipeFile(locals.core, `/files/trajectories/${params.trajectoryId}/shared/${params.paperId}`);
