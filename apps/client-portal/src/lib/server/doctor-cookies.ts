import type { Cookies } from "@sveltejs/kit";

/** Of the session that a code began: sent to the page of this one link, and nowhere else. */
const SESSION = "hervat-stuk";
/** Of a device that is to be known at the next mail. */
const DEVICE = "hervat-stuk-apparaat";
const FOLDER = "/stuk";

interface Kept {
  readonly proof: string;
  readonly expiresAt: Date | string;
}

const at = (url: URL, path: string) => ({ path, httpOnly: true, sameSite: "lax", secure: url.protocol === "https:" }) as const;
const pageOf = (token: string) => `${FOLDER}/${token}`;

export function sessionProof(cookies: Pick<Cookies, "get">): string | undefined {
  return cookies.get(SESSION);
}

export function keepSession(cookies: Pick<Cookies, "set">, url: URL, token: string, { proof, expiresAt }: Kept): void {
  cookies.set(SESSION, proof, { ...at(url, pageOf(token)), expires: new Date(expiresAt) });
}

export function dropSession(cookies: Pick<Cookies, "delete">, url: URL, token: string): void {
  cookies.delete(SESSION, at(url, pageOf(token)));
}

export function deviceProof(cookies: Pick<Cookies, "get">): string | undefined {
  return cookies.get(DEVICE);
}

export function keepDevice(cookies: Pick<Cookies, "set">, url: URL, { proof, expiresAt }: Kept): void {
  cookies.set(DEVICE, proof, { ...at(url, FOLDER), expires: new Date(expiresAt) });
}

export function dropDevice(cookies: Pick<Cookies, "delete">, url: URL): void {
  cookies.delete(DEVICE, at(url, FOLDER));
}
