import { error } from "@sveltejs/kit";
import { isNotFound } from "#lib/server/is-not-found.ts";
import { today } from "#lib/server/today.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async ({ locals, params }) => {
  try {
    return {
      employee: await locals.core.trpc.employee.read.query({ trajectoryId: params.trajectoryId }),
      today: today(),
      isManager: locals.session.state === "ready" && locals.session.chosen.role === "manager",
    };
  } catch (fault) {
    if (isNotFound(fault)) error(404);
    throw fault;
  }
};
