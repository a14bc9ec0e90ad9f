import type { ClientRouter } from "@hervat/core/client-router";
import { error } from "@sveltejs/kit";
import type { inferRouterOutputs } from "@trpc/server";

export type OwnCase = inferRouterOutputs<ClientRouter>["own"]["cases"][number];

const known = new WeakMap<App.Locals, Promise<OwnCase>>();

/** The case that the client looks at: the latest of those that are open to her. Asked once per request. */
export function ownCase(locals: App.Locals): Promise<OwnCase> {
  const found = known.get(locals) ?? latestOf(locals);
  known.set(locals, found);
  return found;
}

async function latestOf(locals: App.Locals): Promise<OwnCase> {
  const [latest] = await locals.core.trpc.own.cases.query();
  return latest ?? error(404);
}
