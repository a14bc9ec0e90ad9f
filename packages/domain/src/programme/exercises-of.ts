import { z } from "zod";
import { Exercise, type Programme, ProgrammeKey } from "./programme.ts";
import shipped from "./shipped/exercises.json" with { type: "json" };

const SHIPPED: ReadonlyMap<ProgrammeKey, readonly Exercise[]> = new Map(
  Object.entries(shipped).map(([key, exercises]) => [ProgrammeKey.parse(key), z.array(Exercise).parse(exercises)]),
);

/** The exercises and short texts that ship with a programme; none for one that does not ship. */
export function shippedExercises(key: ProgrammeKey): readonly Exercise[] {
  return SHIPPED.get(key) ?? [];
}

/**
 * The exercises and short texts that a coach gives along: those that the programme wrote itself, and after them those that ship
 * with it or with the programme it takes them from. What ships is not part of the pinned version: a better exercise is given from
 * the day it is there. Under the same key the programme's own one stands.
 */
export function exercisesOf({
  key,
  exercisesFrom,
  exercises,
}: Pick<Programme, "key" | "exercisesFrom" | "exercises">): readonly Exercise[] {
  const shippedToo = shippedExercises(exercisesFrom ?? key);
  const own = new Set(exercises.map((one) => one.key));
  return [...exercises, ...shippedToo.filter((one) => !own.has(one.key))];
}
