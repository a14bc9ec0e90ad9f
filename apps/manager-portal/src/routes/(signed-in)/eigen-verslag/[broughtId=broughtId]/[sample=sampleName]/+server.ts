import { pipeFile } from "@hervat/portal-kit/server/pipe-file";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = ({ locals, params }) =>
  pipeFile(locals.core, `/files/brought-reports/${params.broughtId}/${params.sample}`);
