import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async ({ locals }) => ({
  trial: (await locals.core.trpc.installation.state.query()).trial,
});
