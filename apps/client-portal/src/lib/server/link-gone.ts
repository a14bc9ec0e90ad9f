import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { error } from "@sveltejs/kit";

const GONE = new Set(["UNAUTHORIZED", "NOT_FOUND"]);

/**
 * For `.catch`: a link that ran out, was withdrawn or never was becomes the page that says so; any other fault stays one.
 *
 * @throws HttpError 404
 */
export function whenGone(fault: unknown): never {
  if (GONE.has(refusalCode(fault) ?? "")) error(404);
  throw fault;
}
