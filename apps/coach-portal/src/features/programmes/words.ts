import { checkedProgramme, type FocusArea, Programme, type ProgrammeFileRefusal } from "@hervat/domain/programme";
import type { OwnProgramme, ProgrammeRefusal } from "./use-programmes.ts";

/** A programme as it is written: its key and version are not the writer's. */
export type Words = Omit<Programme, "key" | "version">;

export interface PartProps {
  readonly words: Words;
  readonly change: (patch: Partial<Words>) => void;
  /** What is wrong at this place, in a sentence. */
  readonly errorAt: (...place: readonly (string | number)[]) => string | undefined;
}

/** The phases or the themes, whichever it has. */
export function stagesOf(structure: Programme["structure"]): readonly FocusArea[] {
  return structure.kind === "phases" ? structure.phases : structure.kind === "focus-areas" ? structure.focusAreas : [];
}

export interface CheckedWords {
  /** What can be kept; undefined while something is missing. */
  readonly words: Words | undefined;
  readonly refusal: Exclude<ProgrammeRefusal, { kind: "draft-open" }> | undefined;
}

/** Lines that were left empty go; where no English was written the Dutch stands. A rule that is broken holds publishing, not saving. */
export function checkWords(words: Words, { programme: { key, version } }: OwnProgramme): CheckedWords {
  const written = {
    ...words,
    materials: words.materials.filter(({ nl }) => nl.trim() !== ""),
    exercises: writtenExercises(words),
    included: words.included.filter(({ nl }) => nl.trim() !== ""),
    creditLine: words.creditLine === null || words.creditLine.nl.trim() === "" ? null : words.creditLine,
  };
  const content = { ...Object(withEnglish(written)), key, version };
  const checked = checkedProgramme(content);
  const read = Programme.safeParse(content);
  if (!read.success) return { words: undefined, refusal: refusalOf(checked) };
  const { key: _key, version: _version, ...kept } = read.data;
  return { words: kept, refusal: refusalOf(checked) };
}

/** Without those that were left empty, each with the steps that are still there. */
function writtenExercises({ exercises, structure }: Words): Words["exercises"] {
  const stages = new Set(stagesOf(structure).map(({ key }) => key));
  return exercises
    .filter(({ names, text }) => names.nl.trim() !== "" || text.nl.trim() !== "")
    .map((exercise) => ({ ...exercise, stages: exercise.stages.filter((stage) => stages.has(stage)) }));
}

function refusalOf(checked: ReturnType<typeof checkedProgramme>): CheckedWords["refusal"] {
  return checked.ok ? undefined : forReading(checked.refusal);
}

/** The refusal of the domain in the shape in which core answers it. */
export function forReading(refusal: ProgrammeFileRefusal): NonNullable<CheckedWords["refusal"]> {
  switch (refusal.kind) {
    case "places":
      return { kind: "places", places: refusal.places.map(({ place, fault }) => ({ place: [...place], fault })) };
    case "rules":
      return {
        kind: "rules",
        problems: refusal.problems.map((problem) =>
          problem.kind === "invoice-line-reveals" ? { ...problem, words: [...problem.words] } : problem,
        ),
      };
    default:
      return refusal;
  }
}

function withEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withEnglish);
  if (typeof value !== "object" || value === null) return value;
  const held = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withEnglish(one)]));
  if (typeof held["nl"] !== "string" || typeof held["en"] !== "string") return held;
  const nl = held["nl"].trim();
  return { nl, en: held["en"].trim() === "" ? nl : held["en"].trim() };
}
