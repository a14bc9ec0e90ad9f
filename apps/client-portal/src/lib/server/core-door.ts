import type { LinkRouter } from "@hervat/core/link-router";
import { doorKey } from "@hervat/portal-kit/server/door-key";
import type { RequestEvent } from "@sveltejs/kit";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import { HERVAT_CORE_URL, HERVAT_DATA, HERVAT_DOOR_KEY } from "$app/env/private";

const MAX_ITEMS = 10;

export interface CoreDoor {
  readonly trpc: TRPCClient<LinkRouter>;
  /** A file behind core's guard, piped on to the visitor. */
  file(path: `/files/${string}`): Promise<Response>;
}

/** Core as whoever holds the link of this page sees it. The token goes along in a header: no address of core's holds it. */
export function openCoreDoor(event: RequestEvent): CoreDoor {
  function call(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("x-door", "client");
    headers.set("x-door-key", doorKey({ HERVAT_DOOR_KEY, HERVAT_DATA }));
    headers.set("x-client-ip", event.getClientAddress());
    headers.set("origin", event.url.origin);
    const { token } = event.params;
    if (token !== undefined) headers.set("x-link-token", token);
    const cookie = event.request.headers.get("cookie");
    if (cookie !== null) headers.set("cookie", cookie);
    return fetch(address, { ...init, headers, redirect: "manual" });
  }

  return {
    trpc: createTRPCClient<LinkRouter>({
      links: [
        httpBatchLink({
          url: `${HERVAT_CORE_URL}/trpc`,
          maxItems: MAX_ITEMS,
          methodOverride: "POST",
          fetch: (input, init) => call(String(input), { ...init, signal: init?.signal ?? null }),
        }),
      ],
    }),
    file: (path) => call(`${HERVAT_CORE_URL}${path}`),
  };
}
