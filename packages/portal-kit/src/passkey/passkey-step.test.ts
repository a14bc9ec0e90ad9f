import { describe, expect, it } from "vitest";
import { passkeyStep } from "./passkey-step.ts";

const HERE = "https://werk.example";

/** One step as a browser takes it. @returns the status, and what core was asked */
async function take(step: string, headers: Record<string, string>, body = "{}") {
  const asked: string[] = [];
  const auth = async (path: string) => {
    asked.push(path);
    return Response.json({ ok: true });
  };
  const request = new Request(`${HERE}/passkey/${step}`, { method: "POST", headers, body });
  const status = await passkeyStep({ request, url: new URL(request.url), params: { step }, locals: { core: { auth } } }).then(
    (answer) => answer.status,
    (fault: unknown) => Object(fault).status,
  );
  return { status, asked };
}

const own = { origin: HERE, "content-type": "application/json", "sec-fetch-site": "same-origin" };

describe("a step with a passkey", () => {
  it.each([
    ["use-options", "/passkey/generate-authenticate-options"],
    ["use", "/passkey/verify-authentication"],
    ["add-options", "/passkey/generate-register-options"],
    ["add", "/passkey/verify-registration"],
  ])("%s goes on to core when a page of this portal takes it", async (step, path) => {
    expect(await take(step, own)).toEqual({ status: 200, asked: [path] });
  });

  it.each([
    ["the page of a stranger", { ...own, origin: "https://evil.example" }, "{}", 403],
    ["a page that says no origin", { "content-type": "application/json" }, "{}", 403],
    ["a hostname beside ours", { ...own, "sec-fetch-site": "same-site" }, "{}", 403],
    ["a form", { ...own, "content-type": "text/plain" }, "{}", 415],
    ["no JSON", own, "[", 400],
    ["a list", own, "[]", 400],
  ])("of %s never reaches core", async (_who, headers, body, status) => {
    expect(await take("use", headers, body)).toEqual({ status, asked: [] });
  });

  it.each(["other", "toString", "../sign-in/email"])("that does not exist is not found: %s", async (step) => {
    expect(await take(step, own)).toEqual({ status: 404, asked: [] });
  });
});
