import { type EmployerId, ok, type Result, refuse } from "../primitives/index.ts";
import type { EmployerScope, PilotScope, PluginChoice, PluginOptions, PluginStep } from "./plugin-step.ts";
import type { PluginUse } from "./plugin-use.ts";

/** For whom a version is wanted. */
export type PluginWish = PluginChoice &
  (
    | { readonly stage: "preview" }
    | { readonly stage: "pilot"; readonly scope: PilotScope }
    | { readonly stage: "employer"; readonly scope: EmployerScope }
    | { readonly stage: "all" }
  );

export type ActivateRefusal =
  /** This version, set like this, is what is used already. */
  | { readonly kind: "in-use-already" }
  /** Nobody looked at it yet: preview comes first. */
  | { readonly kind: "not-looked-at" }
  | { readonly kind: "pilot-of-nobody" };

/** The step towards a version: looked at first, then for a few, for the people of an employer or for all. What ships needs no look, nor other options of what is in use. */
export function activatePlugin(use: PluginUse, wish: PluginWish): Result<PluginStep, ActivateRefusal> {
  const { versionId, options, stage } = wish;
  const now = stage === "employer" ? use.ofEmployers.get(wish.scope.employerId) : use.inUse;
  const same = now?.versionId === versionId;
  if (same && sameOptions(now.options, options)) return refuse({ kind: "in-use-already" });
  if (stage === "preview") return ok({ did: "preview", versionId, options });
  if (versionId !== null && !same && !use.tried.has(versionId)) return refuse({ kind: "not-looked-at" });
  if (stage === "all") return ok({ did: "use", versionId, options });
  if (stage === "employer") return ok({ did: "use-for", versionId, options, scope: wish.scope });
  if (wish.scope.coaches.length + wish.scope.trajectories.length === 0) return refuse({ kind: "pilot-of-nobody" });
  return ok({ did: "pilot", versionId, options, scope: wish.scope });
}

export function stopTrial({ trial }: PluginUse): Result<PluginStep, { readonly kind: "no-trial" }> {
  return trial === null ? refuse({ kind: "no-trial" }) : ok({ did: "stop-trial" });
}

/** The people of this employer get what is in use for all again. */
export function stopForEmployer(
  { ofEmployers }: PluginUse,
  { employerId }: EmployerScope,
): Result<PluginStep, { readonly kind: "nothing-of-employer" }> {
  return ofEmployers.has(employerId) ? ok({ did: "stop-for", scope: { employerId } }) : refuse({ kind: "nothing-of-employer" });
}

/** Two employers become one: the one that stays keeps its own, and gets that of the other where it had none. */
export function joinEmployersOfPlugin({ ofEmployers }: PluginUse, kept: EmployerId, gone: EmployerId): PluginStep[] {
  const moved = ofEmployers.get(gone);
  if (moved === undefined) return [];
  const ends: PluginStep = { did: "stop-for", scope: { employerId: gone } };
  return ofEmployers.has(kept) ? [ends] : [{ did: "use-for", ...moved, scope: { employerId: kept } }, ends];
}

/** Back to what was in use before, with its options of then. */
export function rollBack({ before }: PluginUse): Result<PluginStep, { readonly kind: "nothing-before" }> {
  return before.length === 0 ? refuse({ kind: "nothing-before" }) : ok({ did: "roll-back" });
}

/** The same values, in whatever order they were set. */
function sameOptions(one: PluginOptions, other: PluginOptions): boolean {
  const inOneOrder = (options: PluginOptions) => JSON.stringify(Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return inOneOrder(one) === inOneOrder(other);
}
