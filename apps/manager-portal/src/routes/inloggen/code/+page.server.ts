import { goOn } from "@hervat/portal-kit/server/after-sign-in";
import { codeStep, signInWithCode } from "@hervat/portal-kit/sign-in/with-code";
import { demoCodes } from "#lib/server/demo-codes.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.session.state === "ready") goOn(url);
  return { ...codeStep(url), demo: await demoCodes(locals.core) };
};

export const actions: Actions = { default: signInWithCode };
