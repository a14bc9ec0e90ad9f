import type { GoalId } from "../primitives/index.ts";
import { type IntakeDefinition, itemsOf } from "./intake-definition.ts";
import type { IntakeValue } from "./intake-value.ts";

/** What was answered, by the key of its question. */
export type Answers = ReadonlyMap<string, IntakeValue>;

export type IntakeGoal = { readonly id: GoalId; readonly about: "personal" | "work"; readonly text: string };

/** The goals that an intake names, personal goals and work goals apart. None is released by being written down. */
export function goalsOf(definition: IntakeDefinition, answers: Answers): readonly IntakeGoal[] {
  return itemsOf(definition).flatMap((item) => {
    const value = answers.get(item.key);
    if (item.kind !== "goals" || value?.kind !== "goals") return [];
    const written = value.goals.map(({ id, text }) => ({ id, about: item.about, text: text.trim() }));
    return written.filter(({ text }) => text !== "");
  });
}
