import { MembershipId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { goOn, step } from "@hervat/portal-kit/server/after-sign-in";
import { fail, redirect } from "@sveltejs/kit";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ locals, url }) => {
  const { session } = locals;
  if (session.state !== "choose" && session.state !== "ready") redirect(303, step("/inloggen", url));
  return { memberships: session.memberships.map(({ membershipId, practiceName }) => ({ membershipId, practiceName })) };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const membershipId = MembershipId.safeParse((await request.formData()).get("membership"));
    if (!membershipId.success) return fail(422, { message: m.errors_fault_text() });
    await locals.core.trpc.account.chooseMembership.mutate({ membershipId: membershipId.data });
    return goOn(url);
  },
};
