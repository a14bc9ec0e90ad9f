import { z } from "zod";
import { Paragraphs } from "../views/parts.ts";

/** What the evaluation with three is about: the same subjects for client, manager and coach, in the order in which they are asked. */
export const EVALUATION_TOPICS = ["progress", "helped", "hindered", "agreements", "signals"] as const;
export const EvaluationTopic = z.enum(EVALUATION_TOPICS);
export type EvaluationTopic = z.infer<typeof EvaluationTopic>;

/** The questions of her preparation: one a screen. `own` is hers alone. */
export const PREPARATION_ITEMS = [...EVALUATION_TOPICS, "own"] as const;
export const PreparationItem = z.enum(PREPARATION_ITEMS);
export type PreparationItem = z.infer<typeof PreparationItem>;

export const PreparationText = z.string().trim().min(1).max(4_000);

/** What may be done with an answer of hers: it may stand in the joint text, or her coach alone reads it. */
export const ANSWER_USES = ["joint", "coach"] as const;
export const AnswerUse = z.enum(ANSWER_USES);
export type AnswerUse = z.infer<typeof AnswerUse>;

export const PreparedAnswer = z.strictObject({ text: PreparationText, use: AnswerUse });
export type PreparedAnswer = z.infer<typeof PreparedAnswer>;

/** An answer that may stand in the joint text, for she said so. */
export type UsableAnswer = PreparedAnswer & { readonly use: "joint" };

/** What her coach writes for her alone beside the joint text: goals of her own, and what she herself watches. */
export const AnnexFromCoach = z.strictObject({ personalGoals: Paragraphs, personalSignals: Paragraphs });
export type AnnexFromCoach = z.infer<typeof AnnexFromCoach>;

/**
 * What the client writes for the evaluation with three. Her coach sees the answers once she shares them, each with what may be done with
 * it; `own` and her `reaction` afterwards go into her annex and to nobody else. What her coach wrote for her lies there too, as it was
 * when the joint text was laid before her.
 *
 * @source docs/sources.md §9
 */
export const EvaluationPreparation = z.strictObject({
  answers: z.partialRecord(EvaluationTopic, PreparedAnswer),
  own: PreparationText.nullable(),
  reaction: PreparationText.nullable(),
  fromCoach: AnnexFromCoach.nullable().default(null),
});
export type EvaluationPreparation = z.infer<typeof EvaluationPreparation>;

export const NOTHING_PREPARED: EvaluationPreparation = { answers: {}, own: null, reaction: null, fromCoach: null };

const WithoutChoice = z.strictObject({ answers: z.partialRecord(PreparationItem, PreparationText) });

/** A preparation as it was stored; an answer that was written without a choice is for her coach alone. */
export const PreparationAsStored = z.union([
  EvaluationPreparation,
  WithoutChoice.transform(({ answers: { own, ...answers } }): EvaluationPreparation => {
    const alone = Object.entries(answers).map(([topic, text]) => [topic, { text, use: "coach" }]);
    return EvaluationPreparation.parse({ answers: Object.fromEntries(alone), own: own ?? null, reaction: null, fromCoach: null });
  }),
]);

/** One thing that she writes, or takes away again with null. */
export const Prepared = z.discriminatedUnion("item", [
  z.strictObject({ item: EvaluationTopic, answer: PreparedAnswer.nullable() }),
  z.strictObject({ item: z.enum(["own", "reaction"]), text: PreparationText.nullable() }),
]);
export type Prepared = z.infer<typeof Prepared>;

/** Her preparation with what she wrote now in it: nothing else changes. */
export function prepareEvaluation(before: EvaluationPreparation, said: Prepared): EvaluationPreparation {
  if ("text" in said) return { ...before, [said.item]: said.text };
  const { [said.item]: _replaced, ...others } = before.answers;
  return { ...before, answers: said.answer === null ? others : { ...others, [said.item]: said.answer } };
}

/** Beside the joint text: the answers that may not stand in it, what she wrote for herself, how she looks back, and what her coach wrote for her. */
export interface EvaluationAnnex {
  readonly kept: EvaluationPreparation["answers"];
  readonly own: string | null;
  readonly reaction: string | null;
  readonly fromCoach: AnnexFromCoach | null;
}

/** Her private annex. What she did not share, she kept, whatever she chose for it. */
export function evaluationAnnex({ answers, own, reaction, fromCoach }: EvaluationPreparation, shared: boolean): EvaluationAnnex {
  const kept = Object.entries(answers).filter(([, answer]) => !shared || !isUsable(answer));
  return { kept: Object.fromEntries(kept), own, reaction, fromCoach };
}

/** What the practice has of it: her answers once she shared them, and what her coach wrote. What is hers alone is nowhere with the practice. */
export function sharedPart({ answers, fromCoach }: EvaluationPreparation, shared: boolean): EvaluationPreparation {
  return { ...NOTHING_PREPARED, answers: shared ? answers : {}, fromCoach };
}

/** What a coach wrote for the client alone; null where that is nothing. */
export function annexFromCoach({ personalGoals, personalSignals }: AnnexFromCoach): AnnexFromCoach | null {
  const [goals, signals] = [personalGoals, personalSignals].map((text) => text?.trim() || null);
  return goals || signals ? { personalGoals: goals ?? null, personalSignals: signals ?? null } : null;
}

/** Whether she lets it stand in the joint text. */
export function isUsable(answer: PreparedAnswer): answer is UsableAnswer {
  return answer.use === "joint";
}
