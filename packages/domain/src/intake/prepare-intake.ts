import { type GoalId, ok, type Result, refuse } from "../primitives/index.ts";
import type { LocalText } from "../programme/local-text.ts";
import type { IntakeDefinition, IntakeItem } from "./intake-definition.ts";
import type { IntakeValue } from "./intake-value.ts";

/** What the client can answer at home in a tap or in her own words; what asks for a table is for the talk. */
export type PreparedItem = Extract<IntakeItem, { kind: "text" | "number" | "choice" | "choices" | "goals" }>;

export interface QuestionToPrepare {
  readonly section: LocalText;
  readonly item: PreparedItem;
}

/** The questions of an intake that the client may prepare, in their order. */
export function questionsToPrepare({ sections }: IntakeDefinition): readonly QuestionToPrepare[] {
  return sections.flatMap(({ names: section, items }) => items.filter(isPrepared).map((item) => ({ section, item })));
}

function isPrepared(item: IntakeItem): item is PreparedItem {
  switch (item.kind) {
    case "text":
    case "number":
    case "choice":
    case "choices":
    case "goals":
      return true;
    case "work-factors":
    case "linked-factors":
    case "statement":
      return false;
  }
}

/**
 * What she typed or tapped, as an answer to its question: one word for a text, a number or a choice, more for choices and goals. Nothing
 * takes the answer away. A goal that stood there before keeps its id.
 */
export function preparedValue(
  { kind }: PreparedItem,
  words: readonly string[],
  { known, newGoal }: { readonly known: IntakeValue | undefined; readonly newGoal: () => GoalId },
): Result<IntakeValue, { readonly kind: "not-a-number" }> {
  const said = words.map((word) => word.trim()).filter((word) => word !== "");
  const [first] = said;
  switch (kind) {
    case "text":
      return ok({ kind, text: said.join("\n") });
    case "choice":
      return ok({ kind, choice: first ?? null });
    case "choices":
      return ok({ kind, choices: said });
    case "number": {
      const number = first === undefined ? null : Number(first.replace(",", "."));
      return number !== null && !Number.isFinite(number) ? refuse({ kind: "not-a-number" }) : ok({ kind, number });
    }
    case "goals": {
      const before = known?.kind === "goals" ? known.goals : [];
      return ok({ kind, goals: said.map((text) => ({ id: before.find((goal) => goal.text === text)?.id ?? newGoal(), text })) });
    }
  }
}
