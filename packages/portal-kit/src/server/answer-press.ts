import { json, redirect } from "@sveltejs/kit";

/** A button pressed, sent by `typed/keep-typed.js`: a script may not read where a redirect goes, so it is told in words. */
const isPress = (request: Request) => request.headers.has("hervat-press");

/** Any other answer, and that to a press without a script, stays what it was. */
export function answerPress(request: Request, response: Response): Response {
  const location = response.headers.get("location");
  return isPress(request) && location !== null ? json({ location }, { headers: keptOf(response) }) : response;
}

/** Before who is not signed in. @throws Redirect */
export function shutDoor(request: Request, address: string): Response {
  if (isPress(request)) return json({ location: address });
  redirect(303, address);
}

function keptOf({ headers }: Response): Headers {
  const kept = new Headers(headers);
  for (const name of ["location", "content-type", "content-length"]) kept.delete(name);
  return kept;
}
