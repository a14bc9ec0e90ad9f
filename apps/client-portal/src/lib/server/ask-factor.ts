import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { redirect } from "@sveltejs/kit";
import { TRPCClientError } from "@trpc/client";

/**
 * For `.catch` of what core may keep shut until the client gave her code again: takes her to the page that asks for it, and back.
 *
 * @throws Redirect, HttpError 404, or the fault itself
 */
export function askFactor(url: URL): (fault: unknown) => never {
  const back = `?terug=${encodeURIComponent(url.pathname + url.search)}`;
  return (fault) => {
    const asks = fault instanceof TRPCClientError ? fault.data?.factor : undefined;
    if (asks === "code") redirect(303, `/bevestigen${back}`);
    if (asks === "sign-in") redirect(303, `/inloggen${back}`);
    return orNotFound(fault);
  };
}

/**
 * The same for an answer of hers, which is not given for her once the code is there: `?nogmaals` brings her back to choose again,
 * and the page says that nothing was kept yet.
 */
export function askFactorAgain(url: URL, search: Readonly<Record<string, string>> = {}): (fault: unknown) => never {
  const back = new URL(url.pathname, url);
  for (const [name, value] of Object.entries({ ...search, nogmaals: "" })) back.searchParams.set(name, value);
  return askFactor(back);
}

/** Whether she came back from giving her code, and chooses again. */
export function choosesAgain(url: URL): boolean {
  return url.searchParams.has("nogmaals");
}
