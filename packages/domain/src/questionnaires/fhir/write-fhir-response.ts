import type { AskedQuestionnaire } from "../asked-questionnaire.ts";
import { optionsOf, type QuestionnaireDefinition } from "../questionnaire-definition.ts";
import { scoreQuestionnaire } from "../score-questionnaire.ts";
import { answersSystem, canonicalOf, DATA_ABSENT_REASON, mainLanguage, ORDINAL_VALUE, own } from "./fhir-extensions.ts";

export interface AnsweredQuestionnaire {
  readonly definition: QuestionnaireDefinition;
  readonly answers: AskedQuestionnaire["answers"];
  /** The code of the client in this practice: no name leaves. */
  readonly subject: string;
  readonly finishedAt: Date;
}

/**
 * What she answered, as another system reads it, with what each scale came to. A scale that could not be scored has no number
 * and says so.
 *
 * @source hl7.org/fhir/R4/questionnaireresponse.html
 */
export function writeFhirResponse({ definition, answers, subject, finishedAt }: AnsweredQuestionnaire): string {
  const { key, version, languages, items } = definition;
  const main = mainLanguage(languages);
  const given = items.flatMap((item) => {
    const option = optionsOf(definition, item).find((one) => one.key === answers[item.key]);
    if (option === undefined) return [];
    const system = answersSystem(key, item.answers);
    const score = { url: ORDINAL_VALUE, valueDecimal: option.score };
    return [
      {
        linkId: item.key,
        text: item.names[main],
        answer: [{ valueCoding: { extension: [score], system, code: option.key, display: option.names[main] } }],
      },
    ];
  });
  return `${JSON.stringify(
    {
      resourceType: "QuestionnaireResponse",
      language: main,
      extension: scoreQuestionnaire(definition, answers).map(({ scale, outcome }) => ({
        url: own("scale-score"),
        extension: [
          { url: "scale", valueCode: scale.key },
          { url: "name", valueString: scale.names[main] },
          outcome.kind === "scored"
            ? { url: "score", valueDecimal: outcome.score }
            : { url: "score", _valueDecimal: { extension: [{ url: DATA_ABSENT_REASON, valueCode: "not-performed" }] } },
        ],
      })),
      questionnaire: `${canonicalOf(key)}|${version}`,
      status: "completed",
      subject: { type: "Patient", identifier: { value: subject } },
      authored: finishedAt.toISOString(),
      item: given,
    },
    null,
    2,
  )}\n`;
}
