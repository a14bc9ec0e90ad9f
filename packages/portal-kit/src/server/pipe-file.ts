import { error } from "@sveltejs/kit";

const KEPT = ["content-type", "content-disposition", "content-security-policy"];

/** A file as core serves it; core asks again whether it is for this visitor. */
export async function pipeFile(core: { file(path: `/files/${string}`): Promise<Response> }, path: `/files/${string}`): Promise<Response> {
  const file = await core.file(path);
  if (!file.ok) error(404);
  const headers = new Headers(
    KEPT.flatMap((name) => (file.headers.has(name) ? [[name, file.headers.get(name) ?? ""] as [string, string]] : [])),
  );
  return new Response(file.body, { headers });
}
