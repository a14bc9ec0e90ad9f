import { z } from "zod";
import { MeasurementId, PlainDate, TrajectoryId } from "../primitives/index.ts";

/** Load (draaglast) asks energy, capacity (draagkracht) gives it. @source docs/sources.md §11 */
export const LoadItem = z.enum(["work", "home", "own-demands"]);
export type LoadItem = z.infer<typeof LoadItem>;
export const CapacityItem = z.enum(["sleep", "movement", "support", "recovery-moments", "skills"]);
export type CapacityItem = z.infer<typeof CapacityItem>;

const measurementBase = z.object({ id: MeasurementId, trajectoryId: TrajectoryId, on: PlainDate, by: z.enum(["client", "coach"]) });

/** One number on one day. Health data: stored sealed. */
export const EnergyMeasurement = z.discriminatedUnion("kind", [
  measurementBase.extend({ kind: z.literal("load"), item: LoadItem, score: z.int().min(0).max(10) }),
  measurementBase.extend({ kind: z.literal("capacity"), item: CapacityItem, score: z.int().min(0).max(10) }),
  /** Hours until rested again after an effort: the recovery criterion of "Van verzuim naar herstel". */
  measurementBase.extend({ kind: z.literal("recovery"), hoursToRecover: z.number().min(0).max(240) }),
]);
export type EnergyMeasurement = z.infer<typeof EnergyMeasurement>;

/** An activity and what it did: `effect` from -3 (cost much) to +3 (gave much). Health text: stored sealed. */
export const DiaryEntry = z.object({
  id: MeasurementId,
  trajectoryId: TrajectoryId,
  on: PlainDate,
  activity: z.string().min(1),
  minutes: z.int().positive(),
  effect: z.int().min(-3).max(3),
  recoveryHours: z.number().min(0).max(240).nullable(),
});
export type DiaryEntry = z.infer<typeof DiaryEntry>;

/** Load built up at home as preparation for work. Health text: stored sealed. */
export const HomeBuildUp = z.object({
  id: MeasurementId,
  trajectoryId: TrajectoryId,
  on: PlainDate,
  activity: z.string().min(1),
  minutes: z.int().positive(),
  recoveryHours: z.number().min(0).max(240),
});
export type HomeBuildUp = z.infer<typeof HomeBuildUp>;

/**
 * What a client told of a day in half a minute: how much energy she had and one line of her own. Every tap adds one; of each thing the
 * last one told counts, and an empty line takes the line away. Hours to recover and sleep are measurements of that day. Stored sealed.
 */
export const DiaryDay = z.object({
  id: MeasurementId,
  trajectoryId: TrajectoryId,
  on: PlainDate,
  by: z.enum(["client", "coach"]),
  energy: z.int().min(0).max(10).nullable(),
  line: z.string().trim().max(300).nullable(),
});
export type DiaryDay = z.infer<typeof DiaryDay>;
