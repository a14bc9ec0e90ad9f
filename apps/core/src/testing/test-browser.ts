import type { Hono } from "hono";
import { createDoor } from "../http/create-door.ts";
import type { DoorVariables } from "../http/door-variables.ts";
import type { Service } from "../service-context.ts";
import type { Door } from "../sign-in/door.ts";

export interface TestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

const DOOR_KEY = "test-door-key-test-door-key";

/** A browser before one door of core: keeps its cookies, says where it comes from. Goes through every check that HTTP goes through. */
export function openTestBrowser(service: Service, door: Door | "link", { address = "192.0.2.10" } = {}) {
  const app: Hono<DoorVariables> = createDoor(service, door, { doorKey: DOOR_KEY, portalFolder: "/nonexistent" });
  const origin = service.installation.origins[door === "link" ? "client" : door];
  const cookies = new Map<string, string>();

  async function request(path: string, init: RequestInit = {}): Promise<TestAnswer> {
    const headers = new Headers(init.headers);
    if (!headers.has("origin")) headers.set("origin", origin);
    if (headers.get("origin") === "none") headers.delete("origin");
    if (cookies.size > 0) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    if (door !== "coach") {
      headers.set("x-door-key", DOOR_KEY);
      headers.set("x-client-ip", address);
    }
    const answer = await app.request(
      new URL(path, origin).href,
      { ...init, headers },
      { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: "IPv4" } } },
    );
    for (const cookie of answer.headers.getSetCookie()) keep(cookie);
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), headers: answer.headers };
  }

  function keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(";");
    const [name = "", ...value] = pair.split("=");
    const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (gone) cookies.delete(name);
    else cookies.set(name, value.join("="));
  }

  return {
    request,
    cookies,
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      request(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } }),
    /** Calls one procedure, a read too, the way the portals do: as a POST. */
    call: (path: string, input?: unknown) =>
      request(`/trpc/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        ...(input === undefined ? {} : { body: JSON.stringify(input) }),
      }),
  };
}
export type TestBrowser = ReturnType<typeof openTestBrowser>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
