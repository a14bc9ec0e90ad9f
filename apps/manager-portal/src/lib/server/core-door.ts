import type { ManagerRouter } from "@hervat/core/manager-router";
import { doorKey } from "@hervat/portal-kit/server/door-key";
import type { RequestEvent } from "@sveltejs/kit";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import { HERVAT_CORE_URL, HERVAT_DATA, HERVAT_DOOR_KEY, HERVAT_DOOR_KEY_FILE } from "$app/env/private";

const MAX_ITEMS = 10;

export interface CoreDoor {
  readonly trpc: TRPCClient<ManagerRouter>;
  /** A step of signing in; core's own address for it, below `/auth`. */
  auth(path: string, body: Readonly<Record<string, unknown>>): Promise<Response>;
  /** A file behind core's guard, piped on to the visitor. */
  file(path: `/files/${string}`): Promise<Response>;
  /** A calendar behind its own secret address. */
  calendar(file: string): Promise<Response>;
  /** Cookies core set during this request; they go back to the visitor verbatim. */
  readonly cookies: string[];
}

/** Core as one visitor sees it: her cookies go along, what core sets comes back. */
export function openCoreDoor(event: RequestEvent): CoreDoor {
  const cookies: string[] = [];

  async function call(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("x-door-key", doorKey({ HERVAT_DOOR_KEY, HERVAT_DOOR_KEY_FILE, HERVAT_DATA }));
    headers.set("x-client-ip", event.getClientAddress());
    headers.set("origin", event.url.origin);
    // A list of sessions says on what each began.
    headers.set("user-agent", event.request.headers.get("user-agent") ?? "");
    const cookie = event.request.headers.get("cookie");
    if (cookie !== null) headers.set("cookie", cookie);
    const response = await fetch(address, { ...init, headers, redirect: "manual" });
    cookies.push(...response.headers.getSetCookie());
    return response;
  }

  return {
    cookies,
    trpc: createTRPCClient<ManagerRouter>({
      links: [
        httpBatchLink({
          url: `${HERVAT_CORE_URL}/trpc`,
          maxItems: MAX_ITEMS,
          methodOverride: "POST",
          fetch: (input, init) => call(String(input), { ...init, signal: init?.signal ?? null }),
        }),
      ],
    }),
    auth: (path, body) =>
      call(`${HERVAT_CORE_URL}/auth${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    file: (path) => call(`${HERVAT_CORE_URL}${path}`),
    calendar: (file) => call(`${HERVAT_CORE_URL}/calendar/${file}`),
  };
}
