import type { EmployerText } from "../guard/check-for-employer.ts";
import type { EvaluationPreparation, EvaluationTopic, UsableAnswer } from "./evaluation-preparation.ts";
import { isUsable } from "./evaluation-preparation.ts";
import type { JointEvaluation } from "./report-draft.ts";

/**
 * Words that may stand in the joint text, with whose they are. Of the client only a sentence out of an answer that she lets be used: what is
 * for her coach alone does not fit this type.
 */
export type UsableWords =
  | { readonly from: "client"; readonly answer: UsableAnswer; readonly sentence: string }
  | { readonly from: "manager" | "coach"; readonly sentence: string };

/** How she, he or the coach sees a goal stands under that goal; what is agreed and what to watch have lists of their own. */
const VIEW = { client: "employeeView", manager: "managerView", coach: "coachView" } as const;
const OWNER = { client: "employee", manager: "manager", coach: "coach" } as const;

/**
 * The joint text with a sentence taken over where its topic belongs; under a goal as the view of who said it. What stands there already
 * is not written twice.
 *
 * @param goal the place of the goal, from 0
 * @returns the same text when the sentence is none of her answer, or when there is no goal to write it under
 */
export function takeOver(
  joint: JointEvaluation,
  words: UsableWords,
  { topic, goal }: { readonly topic: EvaluationTopic; readonly goal: number },
): JointEvaluation {
  const { from, sentence } = words;
  if (words.from === "client" && !sentencesOf(words.answer.text).includes(sentence)) return joint;
  switch (topic) {
    case "agreements":
      if (joint.agreements.some(({ what }) => what === sentence)) return joint;
      return { ...joint, agreements: [...joint.agreements, { what: sentence, owner: OWNER[from], due: null }] };
    case "signals": {
      const { relapsePrevention } = joint;
      if (relapsePrevention.workSignals.includes(sentence)) return joint;
      const workSignals = [...relapsePrevention.workSignals, sentence];
      return { ...joint, relapsePrevention: { ...relapsePrevention, workSignals } };
    }
    case "progress":
    case "helped":
    case "hindered": {
      const view = VIEW[from];
      const added = (before: string | null) => (before === null || before === "" ? sentence : `${before} ${sentence}`);
      return {
        ...joint,
        workGoals: joint.workGoals.map((one, at) =>
          at !== goal || one[view]?.includes(sentence) === true ? one : { ...one, [view]: added(one[view]) },
        ),
      };
    }
  }
}

/** A text sentence by sentence, as it was written. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.!?])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** A sentence shorter than this is anybody's: "Het gaat goed." */
const OWN_WORDS = 4;

/** A sentence that stands in the joint text without her yes. `field` as on the coach's screen. */
export interface KeptSentence {
  readonly field: string;
  readonly sentence: string;
}

/**
 * What stands in the joint text, word for word, and was for the coach alone: it goes out, or she lets it be used. Capitals, marks and
 * spaces make no difference.
 */
export function keptSentences(
  texts: readonly EmployerText[],
  { answers }: Pick<EvaluationPreparation, "answers">,
): readonly KeptSentence[] {
  const given = Object.values(answers);
  const usable = plain(given.flatMap((answer) => (isUsable(answer) ? [answer.text] : [])).join(" "));
  const sentences = given
    .flatMap((answer) => (isUsable(answer) ? [] : sentencesOf(answer.text)))
    .filter((sentence) => plain(sentence).trim().split(" ").length >= OWN_WORDS && !usable.includes(plain(sentence)));
  return texts.flatMap(({ field, text }) => {
    const said = plain(text ?? "");
    return sentences.filter((sentence) => said.includes(plain(sentence))).map((sentence) => ({ field, sentence }));
  });
}

/** Words alone, each between two spaces. */
function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}
