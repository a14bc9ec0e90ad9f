import { z } from "zod";
import { LocalText } from "./local-text.ts";
import { type ProgrammeKey, StageKey } from "./programme.ts";
import reIntegratiebegeleiding from "./shipped/exercises/re-integratiebegeleiding.json" with { type: "json" };
import vanVerzuimNaarHerstel from "./shipped/exercises/van-verzuim-naar-herstel.json" with { type: "json" };

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

const Exercises = z.array(Exercise);

const SHIPPED: Readonly<Record<string, readonly Exercise[]>> = {
  "van-verzuim-naar-herstel": Exercises.parse(vanVerzuimNaarHerstel),
  "re-integratiebegeleiding": Exercises.parse(reIntegratiebegeleiding),
};

/**
 * The exercises and short texts that come with a programme. Not part of the pinned version: a better exercise is
 * given from the day it is there.
 */
export function exercisesOf(key: ProgrammeKey): readonly Exercise[] {
  return SHIPPED[key] ?? [];
}
