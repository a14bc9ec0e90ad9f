import type { ClientRouter } from "@hervat/core/client-router";
import { error } from "@sveltejs/kit";
import type { inferRouterOutputs } from "@trpc/server";

export type OwnCase = inferRouterOutputs<ClientRouter>["own"]["cases"][number];

const known = new WeakMap<App.Locals, Promise<readonly OwnCase[]>>();

/** Those that are open to her, the latest first. Asked once per request. */
function ownCases(locals: App.Locals): Promise<readonly OwnCase[]> {
  const found = known.get(locals) ?? locals.core.trpc.own.cases.query();
  known.set(locals, found);
  return found;
}

/** The case that the client looks at: the latest. @throws HttpError 404 when none is open to her */
export async function ownCase(locals: App.Locals): Promise<OwnCase> {
  const [latest] = await ownCases(locals);
  return latest ?? error(404);
}

/** What she had before it and may still read: nearly always nothing. */
export async function earlierCases(locals: App.Locals): Promise<readonly OwnCase[]> {
  return (await ownCases(locals)).slice(1);
}
