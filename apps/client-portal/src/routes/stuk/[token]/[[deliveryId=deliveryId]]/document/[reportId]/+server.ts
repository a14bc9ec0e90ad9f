import { error, redirect } from "@sveltejs/kit";
import { linkPage } from "#lib/server/link-page.ts";
import { TAKEN_BACK } from "#lib/server/taken-back.ts";
import type { RequestHandler } from "./$types";

const ASKED = ["range", "if-range"];
const KEPT = ["content-type", "content-disposition", "content-security-policy", "content-range", "accept-ranges", "etag", "content-length"];

/** The document as core keeps it, whole or in part; core asks again who asks. A browser that only looks ahead fetches nothing. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
  if (/prefetch|prerender/.test(request.headers.get("sec-purpose") ?? request.headers.get("purpose") ?? "")) error(503);
  const asked = ASKED.flatMap((name) => (request.headers.has(name) ? [[name, request.headers.get(name) ?? ""]] : []));
  const file = await locals.link.file(`/files/delivery/${encodeURIComponent(params.reportId)}`, Object.fromEntries(asked));
  // Taken back while his page stood open, or an hour went by: his page says which.
  if (file.status === 401 || file.status === 404) redirect(303, `${linkPage(params)}?${TAKEN_BACK}`);
  if (!file.ok && file.status !== 416) error(500);
  const headers = new Headers();
  for (const name of KEPT) {
    const value = file.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(file.body, { status: file.status, headers });
};

/** Without this SvelteKit would answer with what GET does, and the report would count as fetched. */
export const HEAD: RequestHandler = () => new Response(null, { status: 405, headers: { allow: "GET" } });
