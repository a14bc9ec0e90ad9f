import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async ({ locals }) => ({
  trial: (await locals.link.trpc.installation.state.query()).trial,
  signedIn: locals.session.state === "ready",
});
