import { goOn, step } from "@hervat/portal-kit/server/after-sign-in";
import { beginEnrolment, confirmEnrolment } from "@hervat/portal-kit/sign-in/enrol";
import { redirect } from "@sveltejs/kit";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.session.state === "ready") goOn(url);
  if (locals.session.state === "signed-out") redirect(303, step("/inloggen", url));
  return { next: url.searchParams.get("terug") };
};

export const actions: Actions = { begin: beginEnrolment, confirm: confirmEnrolment };
