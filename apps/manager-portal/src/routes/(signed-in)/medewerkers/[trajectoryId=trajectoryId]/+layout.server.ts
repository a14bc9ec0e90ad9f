import { error } from "@sveltejs/kit";
import { isNotFound } from "#lib/server/is-not-found.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async ({ locals, params }) => {
  try {
    return {
      employee: await locals.core.trpc.employee.read.query({ trajectoryId: params.trajectoryId }),
      // By the day in the Netherlands, wherever this server stands.
      today: new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date()),
    };
  } catch (fault) {
    if (isNotFound(fault)) error(404);
    throw fault;
  }
};
