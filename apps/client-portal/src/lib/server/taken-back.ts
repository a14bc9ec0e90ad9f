import { refusalCode } from "@hervat/portal-kit/refusal-code";

/** In the address of a bedrijfsarts's page: what he had before him was taken back since. */
export const TAKEN_BACK = "ingetrokken";

const NOT_ANY_MORE = new Set(["UNAUTHORIZED", "NOT_FOUND", "PRECONDITION_FAILED"]);

/**
 * For `.catch` of what he does on a page that stood open: when the client took her consent back in between, the answer is no error but
 * null, and the page says that the document is no longer available. Any other fault stays one.
 */
export function whenTakenBack(fault: unknown): null {
  if (NOT_ANY_MORE.has(refusalCode(fault) ?? "")) return null;
  throw fault;
}
