import type { LocalText } from "../../programme/local-text.ts";
import type { QuestionnaireLanguage } from "../questionnaire-parts.ts";
import { extensionOf, extensionsOf, localOf, own } from "./fhir-extensions.ts";
import type { FoundQuestion } from "./fhir-questions.ts";
import type { FhirExtension, FhirQuestionnaire } from "./fhir-resource.ts";

/** How the scales count, where a file of ours says it; empty for a file of another system. Nothing is checked yet. */
export function scalesTold({ extension }: FhirQuestionnaire, main: QuestionnaireLanguage): readonly unknown[] {
  return extensionsOf(extension, own("scale")).map(({ extension: parts }) => scaleOf(parts, main));
}

function scaleOf(parts: readonly FhirExtension[] | undefined, main: QuestionnaireLanguage): unknown {
  const part = (name: string) => extensionOf(parts, name);
  const atLeast = part("at-least-answered")?.valueInteger;
  return {
    key: part("key")?.valueCode,
    names: localOf(part("name")?.valueString, part("name")?._valueString, main),
    method: part("method")?.valueCode,
    items: extensionsOf(parts, "question").map(({ extension }) => ({
      item: extensionOf(extension, "linkId")?.valueString,
      reversed: extensionOf(extension, "reversed")?.valueBoolean ?? false,
    })),
    factor: part("factor")?.valueDecimal,
    missing: atLeast === undefined ? { kind: "all-answered" } : { kind: "mean-of-answered", atLeast },
    higherIs: part("higher-is")?.valueCode,
    bands: extensionsOf(parts, "band").map(({ extension }) => ({
      from: extensionOf(extension, "from")?.valueDecimal,
      names: localOf(extensionOf(extension, "name")?.valueString, extensionOf(extension, "name")?._valueString, main),
    })),
  };
}

const TOTAL: LocalText = { nl: "Totaal", en: "Total" };

/**
 * FHIR says what an answer counts for and not how a scale is made of it. What other systems mean by a score is the sum of all
 * answers, with none left out; a file with groups gets a sum per group.
 */
export function scalesAssumed(questions: readonly FoundQuestion[], higherIs: string | undefined): readonly unknown[] {
  const groups = [...Map.groupBy(questions, ({ group }) => group ?? "").values()];
  return groups.map((counted, at) => ({
    key: groups.length === 1 ? "total" : `part-${at + 1}`,
    names: groups.length === 1 ? TOTAL : (counted[0]?.groupNames ?? { nl: `Deel ${at + 1}`, en: `Part ${at + 1}` }),
    method: "sum",
    items: counted.map(({ key }) => ({ item: key, reversed: false })),
    factor: 1,
    missing: { kind: "all-answered" },
    higherIs,
    bands: [],
  }));
}
