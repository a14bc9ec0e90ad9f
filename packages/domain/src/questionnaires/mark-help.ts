import { z } from "zod";
import { ok, type Result, refuse } from "../primitives/index.ts";
import { optionsOf, type QuestionnaireDefinition } from "./questionnaire-definition.ts";
import { Key } from "./questionnaire-key.ts";
import type { QuestionnaireProblem } from "./questionnaire-problems.ts";

/** The answers to one question after which the client reads at once whom she can call. */
export const HelpMark = z.strictObject({ question: Key, answers: z.array(Key).min(1).max(50) });
export type HelpMark = z.infer<typeof HelpMark>;

/** A mark for a question or an answer that is not there: it must never get lost in silence. */
export interface MarkHelpRefusal {
  readonly kind: "rules";
  readonly problems: readonly Extract<QuestionnaireProblem, { kind: "help-answer-unknown" }>[];
}

/**
 * The questionnaire with these answers marked, beside the ones that the file marks itself: those stay. A file of another
 * system has no word for it, so whoever brings the file says it.
 */
export function markHelp(
  definition: QuestionnaireDefinition,
  marks: readonly HelpMark[],
): Result<QuestionnaireDefinition, MarkHelpRefusal> {
  const offered = new Map(definition.items.map((item) => [item.key, new Set(optionsOf(definition, item).map(({ key }) => key))]));
  const problems = marks.flatMap(({ question, answers }) =>
    answers
      .filter((answer) => offered.get(question)?.has(answer) !== true)
      .map((answer) => ({ kind: "help-answer-unknown", question, answer }) as const),
  );
  if (problems.length > 0) return refuse({ kind: "rules", problems });
  const items = definition.items.map((item) => {
    const marked = marks.filter(({ question }) => question === item.key).flatMap(({ answers }) => answers);
    if (marked.length === 0) return item;
    const all = new Set([...(item.crisis ?? []), ...marked]);
    return { ...item, crisis: [...all] };
  });
  return ok({ ...definition, items });
}
