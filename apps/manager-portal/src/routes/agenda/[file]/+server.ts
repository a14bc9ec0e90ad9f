import { error } from "@sveltejs/kit";
import type { RequestHandler } from "./$types";

/** Calendar programs bring no cookie: the secret in the address is all they have. */
export const GET: RequestHandler = async ({ locals, params }) => {
  if (!/^[A-Za-z0-9_-]{20,200}\.ics$/.test(params.file)) error(404);
  const calendar = await locals.core.calendar(params.file);
  if (!calendar.ok) error(404);
  return new Response(calendar.body, {
    headers: { "content-type": "text/calendar; charset=utf-8", "content-disposition": 'inline; filename="hervat.ics"' },
  });
};
