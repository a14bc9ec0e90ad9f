import { z } from "zod";
import { LocalText } from "./local-text.ts";
import { type Programme, ProgrammeKey, StageKey } from "./programme.ts";
import shipped from "./shipped/exercises.json" with { type: "json" };

/** Something short to do or to read, in our own words, that a coach gives along. */
export const Exercise = z.strictObject({
  key: StageKey,
  kind: z.enum(["exercise", "reading"]),
  /** The phases or focus areas it fits; empty: any. */
  stages: z.array(StageKey),
  names: LocalText,
  text: LocalText,
});
export type Exercise = z.infer<typeof Exercise>;

const SHIPPED: ReadonlyMap<ProgrammeKey, readonly Exercise[]> = new Map(
  Object.entries(shipped).map(([key, exercises]) => [ProgrammeKey.parse(key), z.array(Exercise).parse(exercises)]),
);

/**
 * The exercises and short texts that come with a programme. Not part of the pinned version: a better exercise is
 * given from the day it is there.
 */
export function exercisesOf({ key, exercisesFrom }: Pick<Programme, "key" | "exercisesFrom">): readonly Exercise[] {
  return SHIPPED.get(exercisesFrom ?? key) ?? [];
}
