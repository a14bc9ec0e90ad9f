import { redirect } from "@sveltejs/kit";
import { ownPath } from "../own-path.ts";

/** The address of a step of signing in that remembers where the visitor was going. */
export function step(path: "/inloggen" | "/inloggen/code" | "/inloggen/instellen" | "/inloggen/kiezen", url: URL): string {
  const back = url.searchParams.get("terug");
  return back === null ? path : `${path}?terug=${encodeURIComponent(back)}`;
}

/** Where she was going. */
export function goOn(url: URL): never {
  redirect(303, ownPath(url.searchParams.get("terug")));
}
