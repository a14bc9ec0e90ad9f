import { z } from "zod";

/** The questions of a preparation, in the order in which they are asked: one a screen. */
export const PREPARATION_ITEMS = ["progress", "helped", "hindered", "agreements", "signals", "own"] as const;
export const PreparationItem = z.enum(PREPARATION_ITEMS);
export type PreparationItem = z.infer<typeof PreparationItem>;

export const PreparationText = z.string().trim().min(1).max(4_000);

/**
 * What the client writes beforehand for the evaluation with three. Only what she shares is seen by the coach, and `own` is hers alone:
 * it goes into her annex and to nobody else.
 */
export const EvaluationPreparation = z.strictObject({
  answers: z.partialRecord(PreparationItem, PreparationText),
});
export type EvaluationPreparation = z.infer<typeof EvaluationPreparation>;

/** What is shared of it: everything but what she keeps. */
export function sharedAnswers({ answers }: EvaluationPreparation): EvaluationPreparation["answers"] {
  const { own: _hers, ...shared } = answers;
  return shared;
}
