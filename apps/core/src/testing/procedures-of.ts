import { ACTIONS, type Action } from "@hervat/domain/policy";
import type { AnyRouter } from "@trpc/server";
import { z } from "zod";

export interface DeclaredProcedure {
  /** `account.me` */
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly action: Action;
}

const Definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  meta: z.object({ action: z.enum(ACTIONS) }),
});

/** Every procedure of a router with what it declares. @throws ZodError when one declares no action of the policy table */
export function proceduresOf(router: AnyRouter): DeclaredProcedure[] {
  const procedures: Record<string, { _def: unknown }> = router._def.procedures;
  return Object.entries(procedures).map(([path, { _def }]) => {
    const { type, meta } = Definition.parse(_def);
    return { path, type, action: meta.action };
  });
}
