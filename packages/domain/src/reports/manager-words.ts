import type { IntakeItem, IntakeValue } from "../intake/index.ts";
import type { LocalText } from "../programme/local-text.ts";
import type { EvaluationTopic } from "./evaluation-preparation.ts";

const TOPIC_OF: Readonly<Record<string, EvaluationTopic>> = {
  "hours-and-tasks": "progress",
  "own-work": "progress",
  goals: "progress",
  helped: "helped",
  hindered: "hindered",
  "work-words": "hindered",
  agreements: "agreements",
  "more-talks": "agreements",
  "follow-up": "agreements",
};

/** What the manager answered to one question of his form, under the subject it is about. */
export interface ManagerWords {
  readonly topic: EvaluationTopic;
  readonly question: LocalText;
  /** Whether what he said tells enough without the question: a yes or a no does not. */
  readonly tells: boolean;
  /** One for each thing he chose; of an open text the text itself. */
  readonly said: readonly (LocalText | string)[];
}

/** His answer for the talk of three; null for what was not answered, and for what he thinks of the guidance: that is no subject of the talk. */
export function managerWords(item: IntakeItem, value: IntakeValue): ManagerWords | null {
  const topic = TOPIC_OF[item.key];
  const said = saidIn(item, value);
  return topic === undefined || said.length === 0 ? null : { topic, question: item.names, tells: item.kind !== "choice", said };
}

function saidIn(item: IntakeItem, value: IntakeValue): ManagerWords["said"] {
  if (value.kind === "text") return value.text.trim() === "" ? [] : [value.text];
  if (item.kind !== "choice" && item.kind !== "choices") return [];
  const chosen = value.kind === "choice" ? [value.choice] : value.kind === "choices" ? value.choices : [];
  return item.options.filter(({ key }) => chosen.includes(key)).map(({ names }) => names);
}
