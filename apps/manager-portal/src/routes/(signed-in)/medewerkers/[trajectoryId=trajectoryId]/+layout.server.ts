import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { today } from "#lib/server/today.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async ({ locals, params }) => ({
  employee: await locals.core.trpc.employee.read.query({ trajectoryId: params.trajectoryId }).catch(orNotFound),
  today: today(),
  isManager: locals.session.state === "ready" && locals.session.chosen.role === "manager",
});
