import { describe, expect, it } from "vitest";
import { refuseForeignCall } from "./request-checks.ts";

const ours = "http://localhost:4600";
const call = (method: string, headers: Record<string, string>) => refuseForeignCall({ method, headers: new Headers(headers) }, [ours]);

describe("a call that changes something", () => {
  const origins = [
    ["our own page", ours, undefined],
    ["a sibling subdomain", "http://other.localhost:4600", "origin"],
    ["a page without origin", "null", "origin"],
    ["a page of a stranger", "https://evil.example", "origin"],
    ["no origin at all", undefined, "origin"],
    ["our host under another scheme", "https://localhost:4600", "origin"],
  ] as const;
  const types = [
    "application/json",
    "application/json; charset=utf-8",
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/octet-stream",
    undefined,
  ] as const;

  it.each(origins.flatMap(([name, origin, refusal]) => types.map((type) => ({ name, origin, refusal, type }))))(
    "from $name as $type passes only from our own page and as JSON",
    ({ origin, refusal, type }) => {
      const json = type?.startsWith("application/json") ?? false;
      const outcome = call("POST", { ...(origin && { origin }), ...(type && { "content-type": type }) });

      expect(outcome).toBe(refusal ?? (json ? undefined : "content-type"));
    },
  );

  it("is refused when the browser says that it crosses sites", () => {
    expect(call("POST", { origin: ours, "content-type": "application/json", "sec-fetch-site": "same-site" })).toBe("fetch-site");
  });

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("has no way in by %s", (method) => {
    expect(call(method, { origin: ours, "content-type": "application/json" })).toBe("method");
  });
});

describe("a call that only reads", () => {
  it("passes from our own page and from the address bar", () => {
    expect(call("GET", { "sec-fetch-site": "same-origin" })).toBeUndefined();
    expect(call("GET", { "sec-fetch-site": "none" })).toBeUndefined();
  });

  it("is refused from another site", () => {
    expect(call("GET", { "sec-fetch-site": "cross-site" })).toBe("fetch-site");
    expect(call("GET", { origin: "https://evil.example" })).toBe("origin");
  });
});
