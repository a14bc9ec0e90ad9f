import { ok, type Result, refuse } from "../primitives/index.ts";
import type { QuestionnaireDefinition } from "./questionnaire-definition.ts";
import { keyOutOf, QuestionnaireKey } from "./questionnaire-key.ts";
import { SHIPPED_QUESTIONNAIRES } from "./shipped-questionnaires.ts";

export type PlacingRefusal =
  /** It ships with Hervat as it is. */
  | { readonly kind: "ships" }
  /** The practice has it in these very words. */
  | { readonly kind: "already-here"; readonly version: number };

/**
 * Where a questionnaire out of a file stands among those of a practice: under its own key and version where the practice has
 * none like it, as the next version of the one it has, and under another key where it is about one that ships. A version that
 * is there is never written over: what was asked keeps the words in which it was asked.
 *
 * @param own every version that the practice has
 */
export function placeQuestionnaire(
  read: QuestionnaireDefinition,
  own: readonly QuestionnaireDefinition[],
): Result<QuestionnaireDefinition, PlacingRefusal> {
  if (SHIPPED_QUESTIONNAIRES.some((one) => isSame(one, read))) return refuse({ kind: "ships" });
  const ships = SHIPPED_QUESTIONNAIRES.some(({ key }) => key === read.key);
  const taken = new Set<string>([...SHIPPED_QUESTIONNAIRES, ...own].map(({ key }) => key));
  if (ships) {
    // Brought in before, it has the key that it was given then.
    const before = own.find((one) => isSame({ ...one, key: read.key }, read));
    if (before !== undefined) return refuse({ kind: "already-here", version: before.version });
    return ok({ ...read, key: QuestionnaireKey.parse(keyOutOf(read.names.nl, "vragenlijst", taken)), version: 1 });
  }
  const [newest] = own.filter(({ key }) => key === read.key).toSorted((one, other) => other.version - one.version);
  if (newest === undefined) return ok(read);
  if (isSame(newest, read)) return refuse({ kind: "already-here", version: newest.version });
  return ok({ ...read, version: newest.version + 1 });
}

/** Whether two say the same, whatever their version. */
function isSame(one: QuestionnaireDefinition, other: QuestionnaireDefinition): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** The lists of answers have no order among themselves. */
function wordsOf({ version: _version, answers, ...words }: QuestionnaireDefinition): string {
  const lists = Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([words, lists]);
}
