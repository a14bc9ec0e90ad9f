import { z } from "zod";
import { FactorId, PlainDate, TrajectoryId } from "../primitives/index.ts";
import { FourA } from "../views/parts.ts";

/**
 * The items of the four A's of work.
 *
 * @source programme "Re-integratiebegeleiding", Doel; sub-items docs/sources.md §11
 */
export const FACTOR_ITEMS = {
  content: ["tasks", "workload", "autonomy", "emotional-load", "variety"],
  relations: ["leadership", "colleagues", "conflict", "support", "unwanted-behaviour"],
  conditions: ["workplace", "stimuli", "hours", "travel", "working-from-home", "physical"],
  terms: ["contract", "contract-hours", "pay", "career", "security", "leave"],
} as const satisfies Record<FourA, readonly string[]>;

export const FactorItem = z.enum([...FACTOR_ITEMS.content, ...FACTOR_ITEMS.relations, ...FACTOR_ITEMS.conditions, ...FACTOR_ITEMS.terms]);
export type FactorItem = z.infer<typeof FactorItem>;

/** Released to the employer, item by item, in the words the client agreed with. */
export const FactorRelease = z.object({ releasedOn: PlainDate, text: z.string().min(1) });
export type FactorRelease = z.infer<typeof FactorRelease>;

/** What in the work hinders or helps; weight 0 (hardly) to 3 (most). Kept behind the health wall until released. */
export const WorkFactor = z.object({
  id: FactorId,
  trajectoryId: TrajectoryId,
  area: FourA,
  item: FactorItem,
  kind: z.enum(["bottleneck", "resource"]),
  weight: z.int().min(0).max(3),
  source: z.enum(["client", "manager", "coach"]),
  text: z.string().min(1),
  action: z.string().nullable(),
  /** Where the coach placed it on the board; absent where its area decides. */
  place: z.enum(["workplace", "organisation"]).optional(),
  release: FactorRelease.nullable(),
});
export type WorkFactor = z.infer<typeof WorkFactor>;

/** What in the person or at home hinders or helps. It has no release: no employer ever sees it. */
export const PersonalFactor = z.object({
  id: FactorId,
  trajectoryId: TrajectoryId,
  sphere: z.enum(["person", "home"]),
  kind: z.enum(["hindering", "helping"]),
  weight: z.int().min(0).max(3),
  text: z.string().min(1),
});
export type PersonalFactor = z.infer<typeof PersonalFactor>;
