import { error } from "@sveltejs/kit";
import type { RequestHandler } from "./$types";

/** The letter as core makes it; core asks again who holds this link. */
export const GET: RequestHandler = async ({ locals }) => {
  const file = await locals.link.file("/files/offer");
  if (!file.ok) error(file.status === 401 || file.status === 404 ? 404 : 500);
  const kept = ["content-type", "content-disposition", "content-security-policy"];
  const headers = new Headers(
    kept.flatMap((name) => (file.headers.has(name) ? [[name, file.headers.get(name) ?? ""] as [string, string]] : [])),
  );
  return new Response(file.body, { headers });
};
