import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { redirect } from "@sveltejs/kit";
import { linkPage } from "#lib/server/link-page.ts";
import type { PageServerLoad } from "./$types";

const PROVED_NOTHING = new Set(["UNAUTHORIZED", "NOT_FOUND"]);

/** Everything that lies there for him, in every case of which a mail to him still opens; without a session his own page asks for the code. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const root = linkPage(params);
  const shown = await locals.link.trpc.doctor.documents.query().catch((fault: unknown) => {
    if (PROVED_NOTHING.has(refusalCode(fault) ?? "")) redirect(303, root);
    throw fault;
  });
  return { root, shown };
};
