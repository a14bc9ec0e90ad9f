import type { Cookies } from "@sveltejs/kit";

/** Where a telephone that she trusts keeps its token; no script reads it. */
function nameAt(url: URL): string {
  return `${url.protocol === "https:" ? "__Host-" : ""}hervat-client.phone`;
}

export function phoneToken(cookies: Pick<Cookies, "get">, url: URL): string | undefined {
  return cookies.get(nameAt(url));
}

export function keepPhone(
  cookies: Pick<Cookies, "set">,
  url: URL,
  { token, expiresAt }: { token: string; expiresAt: Date | string },
): void {
  cookies.set(nameAt(url), token, {
    ...{ path: "/", httpOnly: true, sameSite: "lax", secure: url.protocol === "https:" },
    expires: new Date(expiresAt),
  });
}

export function dropPhone(cookies: Pick<Cookies, "delete">, url: URL): void {
  cookies.delete(nameAt(url), { path: "/", httpOnly: true, sameSite: "lax", secure: url.protocol === "https:" });
}
