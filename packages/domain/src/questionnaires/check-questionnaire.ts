import { ok, type Result, refuse } from "../primitives/index.ts";
import { type FaultyPlace, placesOf, unkeptTexts } from "../programme/faulty-places.ts";
import { QuestionnaireDefinition } from "./questionnaire-definition.ts";
import { QuestionnaireParts } from "./questionnaire-parts.ts";
import { type QuestionnaireProblem, questionnaireProblems } from "./questionnaire-problems.ts";

/** Who holds the rights, and on which terms it may be used. */
export type RightsFact = "holder" | "licence";

export type QuestionnaireRefusal =
  /** Nobody says whose it is, or that it may be used: then it is not taken in. */
  | { readonly kind: "unlicensed"; readonly missing: readonly RightsFact[] }
  | { readonly kind: "places"; readonly places: readonly FaultyPlace[] }
  | { readonly kind: "rules"; readonly problems: readonly QuestionnaireProblem[] };

/** Words that stand where an answer should, and give none. */
const NO_ANSWER = /^(\W*|on(be|ge)kend|geen|niet bekend|weet (ik )?niet|n\.?v\.?t\.?|nvt|unknown|none|not known|n\/?a|tbd|todo|x+)$/i;

/** Whether a text says who, or on which terms. */
export function saysSomething(text: unknown): boolean {
  return typeof text === "string" && !NO_ANSWER.test(text.trim());
}

/** A questionnaire that may be asked, or every reason why it may not. The rights come first: without them the rest is no matter. */
export function checkedQuestionnaire(content: unknown): Result<QuestionnaireDefinition, QuestionnaireRefusal> {
  const missing = missingRights(content);
  if (missing.length > 0) return refuse({ kind: "unlicensed", missing });
  const read = QuestionnaireParts.safeParse(content);
  if (!read.success) return refuse({ kind: "places", places: read.error.issues.flatMap((issue) => placesOf(issue, content)) });
  const unkept = unkeptTexts(read.data);
  if (unkept.length > 0) return refuse({ kind: "places", places: unkept });
  const problems = questionnaireProblems(read.data);
  return problems.length > 0 ? refuse({ kind: "rules", problems }) : ok(QuestionnaireDefinition.parse(read.data));
}

function missingRights(content: unknown): readonly RightsFact[] {
  const { holder, licence }: { holder?: unknown; licence?: unknown } = Object(content);
  const { nl, en }: { nl?: unknown; en?: unknown } = Object(licence);
  return [...(saysSomething(holder) ? [] : ["holder" as const]), ...(saysSomething(nl) && saysSomething(en) ? [] : ["licence" as const])];
}
