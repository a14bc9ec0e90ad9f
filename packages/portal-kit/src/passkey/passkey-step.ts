import { error, type RequestEvent } from "@sveltejs/kit";
import { z } from "zod";

/** The steps a page's script takes, and what core calls them. */
const STEPS: Readonly<Record<string, string>> = {
  "use-options": "/passkey/generate-authenticate-options",
  use: "/passkey/verify-authentication",
  "add-options": "/passkey/generate-register-options",
  add: "/passkey/verify-registration",
};

const Body = z.record(z.string(), z.unknown());

interface PasskeyEvent extends Pick<RequestEvent, "request" | "url"> {
  readonly params: { readonly step: string };
  readonly locals: { readonly core: { auth(path: string, body: Readonly<Record<string, unknown>>): Promise<Response> } };
}

/**
 * Hands one step on to core. Core hears from this portal alone, so it is here that a call of a stranger's page is turned away.
 *
 * @throws HttpError for a page of a stranger, an unknown step, or no JSON
 */
export async function passkeyStep({ request, url, params, locals }: PasskeyEvent): Promise<Response> {
  const site = request.headers.get("sec-fetch-site");
  if (request.headers.get("origin") !== url.origin || (site !== null && site !== "same-origin")) error(403);
  if (!request.headers.get("content-type")?.startsWith("application/json")) error(415);
  const path = Object.hasOwn(STEPS, params.step) ? STEPS[params.step] : undefined;
  if (path === undefined) error(404);
  const body = Body.safeParse(await request.json().catch(() => null));
  if (!body.success) error(400);
  const answer = await locals.core.auth(path, body.data);
  return new Response(answer.body, { status: answer.status, headers: { "content-type": "application/json" } });
}
