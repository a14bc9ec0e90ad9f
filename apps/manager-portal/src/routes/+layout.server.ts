import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = ({ locals }) => ({
  name: locals.session.state === "ready" ? locals.session.name : undefined,
});
