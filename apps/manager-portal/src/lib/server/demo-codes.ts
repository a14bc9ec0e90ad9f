import type { CoreDoor } from "./core-door.ts";

/** In the demo nobody has the telephone, so what it shows stands on the page. */
export async function demoCodes({ trpc }: CoreDoor): Promise<{ email: string; code: string }[]> {
  const { demo } = await trpc.installation.state.query();
  if (!demo) return [];
  const accounts = await trpc.demo.codes.query();
  return accounts.filter(({ door }) => door === "manager").map(({ email, code }) => ({ email, code }));
}
