import { redirect } from "@sveltejs/kit";
import type { RequestHandler } from "./$types";

export const POST: RequestHandler = async ({ locals }) => {
  await locals.core.auth("/sign-out", {});
  redirect(303, "/inloggen?reden=uitgelogd");
};
