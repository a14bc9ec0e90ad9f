import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import { FACTOR_ITEMS, type FactorItem, type WorkFactor } from "./factor.ts";

/**
 * Items whose release could turn against the client. They are left out of every proposal to release, and go
 * only when she asks for it herself.
 *
 * @source docs/sources.md §3, below the table
 */
const SENSITIVE: readonly FactorItem[] = ["conflict", "unwanted-behaviour"];

export type ReleaseFactorRefusal =
  | { readonly kind: "already-released"; readonly releasedOn: PlainDate }
  | { readonly kind: "sensitive-unless-asked"; readonly item: FactorItem }
  | { readonly kind: "no-words" };

/**
 * Releases one factor to the employer, in the words the client agreed with. Never several at once: each is her
 * own choice.
 *
 * @param askedByClient she asked for this item herself, knowing what it is: needed for conflict and unwanted behaviour.
 */
export function releaseFactor(
  factor: WorkFactor,
  { text, on, askedByClient }: { readonly text: string; readonly on: PlainDate; readonly askedByClient: boolean },
): Result<WorkFactor, ReleaseFactorRefusal> {
  if (factor.release !== null) return refuse({ kind: "already-released", releasedOn: factor.release.releasedOn });
  if (isSensitive(factor) && !askedByClient) return refuse({ kind: "sensitive-unless-asked", item: factor.item });
  if (text.trim() === "") return refuse({ kind: "no-words" });
  return ok({ ...factor, release: { releasedOn: on, text: text.trim() } });
}

/** Takes a release back: from now on the employer does not see it. */
export function takeBackFactor(factor: WorkFactor): WorkFactor {
  return { ...factor, release: null };
}

/** What a screen may propose to release: not released yet and not sensitive. */
export function proposableFactors(factors: readonly WorkFactor[]): readonly WorkFactor[] {
  return factors.filter((factor) => factor.release === null && !isSensitive(factor));
}

export function isSensitive({ item }: Pick<WorkFactor, "item">): boolean {
  return SENSITIVE.includes(item);
}

export type FactorProblem = { readonly kind: "item-of-another-area"; readonly item: FactorItem };

/** An item belongs to one of the four A's; a factor in another is a slip of the form. */
export function checkedFactor(factor: WorkFactor): Result<WorkFactor, FactorProblem> {
  const items: readonly FactorItem[] = FACTOR_ITEMS[factor.area];
  return items.includes(factor.item) ? ok(factor) : refuse({ kind: "item-of-another-area", item: factor.item });
}
