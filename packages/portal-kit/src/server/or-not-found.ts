import { error } from "@sveltejs/kit";
import { refusalCode } from "../refusal-code.ts";

/**
 * For `.catch` of a form: what does not exist, and what is somebody else's, answer alike, as a page that does not exist.
 *
 * @throws HttpError 404, or the fault itself
 */
export function orNotFound(fault: unknown): never {
  if (refusalCode(fault) === "NOT_FOUND") error(404);
  throw fault;
}
