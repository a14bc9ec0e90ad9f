import type { Actor } from "../people/actor.ts";
import { holds } from "./holds.ts";
import { ACTIONS, type Action, policyRow, type ResourceOf } from "./policy-table.ts";

/**
 * Whether this actor may do this to that. Refuses whatever the table does not name, and a resource of
 * another kind than the action is about. What is refused is answered like what does not exist.
 *
 * @source docs/sources.md §3
 */
export function can<A extends Action>(actor: Actor, action: A, resource: ResourceOf<A>): boolean {
  // Asked again at run time: a caller that got around the types must not get around the table.
  if (!ACTIONS.includes(action)) return false;
  const row = policyRow(action);
  const rule = row.may[actor.kind];
  return rule !== undefined && resource.kind === row.resource && holds(rule, actor, resource);
}
