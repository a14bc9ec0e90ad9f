import { ACTIONS, type Action } from "@hervat/domain/policy";
import type { AnyRouter } from "@trpc/server";
import { z } from "zod";

export interface DeclaredProcedure {
  /** `account.me` */
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly action: Action;
  /** What goes in; undefined when it takes nothing. */
  readonly input: z.ZodType | undefined;
}

const Definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  meta: z.object({ action: z.enum(ACTIONS) }),
  inputs: z.array(z.instanceof(z.ZodType)).max(1),
});

/** Every procedure of a router with what it declares. @throws ZodError when one declares no action of the policy table */
export function proceduresOf(router: AnyRouter): DeclaredProcedure[] {
  const procedures: Record<string, { _def: unknown }> = router._def.procedures;
  return Object.entries(procedures).map(([path, { _def }]) => {
    const { type, meta, inputs } = Definition.parse(_def);
    return { path, type, action: meta.action, input: inputs[0] };
  });
}
