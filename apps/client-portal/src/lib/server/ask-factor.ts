import { redirect } from "@sveltejs/kit";
import { TRPCClientError } from "@trpc/client";

/**
 * For `.catch` of what core may keep shut until the client gave her code again: takes her to the page that asks for it, and back.
 *
 * @throws Redirect, or the fault itself
 */
export function askFactor(url: URL): (fault: unknown) => never {
  const back = `?terug=${encodeURIComponent(url.pathname + url.search)}`;
  return (fault) => {
    const asks = fault instanceof TRPCClientError ? fault.data?.factor : undefined;
    if (asks === "code") redirect(303, `/bevestigen${back}`);
    if (asks === "sign-in") redirect(303, `/inloggen${back}`);
    throw fault;
  };
}
