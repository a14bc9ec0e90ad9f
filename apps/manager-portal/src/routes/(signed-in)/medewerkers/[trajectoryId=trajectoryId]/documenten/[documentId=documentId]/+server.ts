import { error } from "@sveltejs/kit";
import type { RequestHandler } from "./$types";

/** The file as core serves it; core asks again whether it is for this visitor. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await locals.core.file(`/files/documents/${params.documentId}`);
  if (!file.ok) error(404);
  const kept = ["content-type", "content-disposition", "content-security-policy"];
  const headers = new Headers(
    kept.flatMap((name) => (file.headers.has(name) ? [[name, file.headers.get(name) ?? ""] as [string, string]] : [])),
  );
  return new Response(file.body, { headers });
};
