import type { ClientRouter } from "@hervat/core/client-router";
import type { LinkRouter } from "@hervat/core/link-router";
import { doorKey } from "@hervat/portal-kit/server/door-key";
import type { RequestEvent } from "@sveltejs/kit";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import { HERVAT_CORE_URL, HERVAT_DATA, HERVAT_DOOR_KEY, HERVAT_DOOR_KEY_FILE } from "$app/env/private";
import { sessionProof } from "./doctor-cookies.ts";
import { phoneToken } from "./phone-cookie.ts";

const MAX_ITEMS = 10;

type Call = (address: string | URL, init?: RequestInit) => Promise<Response>;

/** Core, as the client herself: her cookies go along, what core sets comes back. */
export interface CoreDoor {
  readonly trpc: TRPCClient<ClientRouter>;
  /** A step of signing in; core's own address for it, below `/auth`. */
  auth(path: string, body: Readonly<Record<string, unknown>>): Promise<Response>;
  /** A file behind core's guard, piped on to the visitor. */
  file(path: `/files/${string}`): Promise<Response>;
  /** Cookies core set during this request; they go back to the visitor verbatim. */
  readonly cookies: string[];
}

/** Core, as whoever holds the link of this page. */
export interface LinkDoor {
  readonly trpc: TRPCClient<LinkRouter>;
  file(path: `/files/${string}`, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export function openCoreDoor(event: RequestEvent): CoreDoor {
  const cookies: string[] = [];
  const phone = phoneToken(event.cookies, event.url);
  const call = callOf(event, "client", phone === undefined ? {} : { "x-phone-token": phone }, cookies);
  return {
    cookies,
    trpc: createTRPCClient<ClientRouter>({ links: [linkOver(call)] }),
    auth: (path, body) =>
      call(`${HERVAT_CORE_URL}/auth${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    file: (path) => call(`${HERVAT_CORE_URL}${path}`),
  };
}

/** The token goes along in a header: no address of core's holds it. */
export function openLinkDoor(event: RequestEvent): LinkDoor {
  const { token, deliveryId } = event.params;
  const proof = sessionProof(event.cookies);
  const own = {
    ...(token !== undefined && { "x-link-token": token }),
    ...(proof !== undefined && { "x-link-proof": proof }),
    ...(deliveryId !== undefined && { "x-link-delivery": deliveryId }),
  };
  const call = callOf(event, "link", own, []);
  return {
    trpc: createTRPCClient<LinkRouter>({ links: [linkOver(call)] }),
    file: (path, headers = {}) => call(`${HERVAT_CORE_URL}${path}`, { headers }),
  };
}

function callOf(event: RequestEvent, door: "client" | "link", own: Readonly<Record<string, string>>, cookies: string[]): Call {
  return async (address, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("x-door", door);
    headers.set("x-door-key", doorKey({ HERVAT_DOOR_KEY, HERVAT_DOOR_KEY_FILE, HERVAT_DATA }));
    headers.set("x-client-ip", event.getClientAddress());
    headers.set("origin", event.url.origin);
    // A list of sessions says on what each began.
    headers.set("user-agent", event.request.headers.get("user-agent") ?? "");
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    const cookie = event.request.headers.get("cookie");
    if (cookie !== null) headers.set("cookie", cookie);
    const response = await fetch(address, { ...init, headers, redirect: "manual" });
    cookies.push(...response.headers.getSetCookie());
    return response;
  };
}

function linkOver(call: Call) {
  return httpBatchLink({
    url: `${HERVAT_CORE_URL}/trpc`,
    maxItems: MAX_ITEMS,
    methodOverride: "POST",
    fetch: (input, init) => call(String(input), { ...init, signal: init?.signal ?? null }),
  });
}
