/** Why a call from a browser is turned away before any of our code reads it. */
export type CallRefusal = "method" | "origin" | "fetch-site" | "content-type";

export interface CheckedRequest {
  readonly method: string;
  readonly headers: Headers;
}

/**
 * Whether a call comes from one of our own pages. tRPC runs a mutation that arrives as `multipart/form-data` or
 * `application/octet-stream`, which a page of a stranger may send with the visitor's cookies, so this stands before it.
 * A call that changes something names its origin, says JSON and comes from the same origin; a read only must not come from elsewhere.
 *
 * @returns undefined when the call may pass.
 */
export function refuseForeignCall(request: CheckedRequest, allowedOrigins: readonly string[]): CallRefusal | undefined {
  const { method, headers } = request;
  const origin = headers.get("origin");
  const fetchSite = headers.get("sec-fetch-site");

  if (method === "GET" || method === "HEAD") {
    if (origin !== null && !allowedOrigins.includes(origin)) return "origin";
    if (fetchSite !== null && fetchSite !== "same-origin" && fetchSite !== "none") return "fetch-site";
    return undefined;
  }
  if (method !== "POST") return "method";
  if (origin === null || !allowedOrigins.includes(origin)) return "origin";
  if (fetchSite !== null && fetchSite !== "same-origin") return "fetch-site";
  if (!saysJson(headers.get("content-type"))) return "content-type";
  return undefined;
}

function saysJson(contentType: string | null): boolean {
  const [type] = (contentType ?? "").split(";");
  return type?.trim().toLowerCase() === "application/json";
}
