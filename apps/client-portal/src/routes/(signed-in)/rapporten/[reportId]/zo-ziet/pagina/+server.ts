import { pipeFile } from "@hervat/portal-kit/server/pipe-file";
import type { RequestHandler } from "./$types";

/** The page that leaves, as core makes it: shut off from this portal by the frame and by core's own policy for a report. */
export const GET: RequestHandler = ({ locals, params }) => pipeFile(locals.core, `/files/own-reports/${params.reportId}/as-recipient.html`);
