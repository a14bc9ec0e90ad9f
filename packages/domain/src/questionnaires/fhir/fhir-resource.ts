import { z } from "zod";

/** What we read of FHIR R4; whatever else stands in a resource is another's and is passed by. */
export const FhirExtension = z.object({
  url: z.string(),
  valueString: z.string().optional(),
  valueCode: z.string().optional(),
  valueInteger: z.int().optional(),
  valueDecimal: z.number().optional(),
  valueBoolean: z.boolean().optional(),
  get _valueString() {
    return FhirElement.optional();
  },
  get extension() {
    return z.array(FhirExtension).optional();
  },
});
export type FhirExtension = z.infer<typeof FhirExtension>;

/** What stands beside a text: its translations. */
export const FhirElement = z.object({
  get extension() {
    return z.array(FhirExtension).optional();
  },
});
export type FhirElement = z.infer<typeof FhirElement>;

const Extended = { extension: z.array(FhirExtension).optional() };

const Coding = z.object({ ...Extended, code: z.string().optional(), display: z.string().optional(), _display: FhirElement.optional() });

export const FhirAnswerOption = z.object({
  ...Extended,
  valueCoding: Coding.optional(),
  valueString: z.string().optional(),
  _valueString: FhirElement.optional(),
  valueInteger: z.int().optional(),
});
export type FhirAnswerOption = z.infer<typeof FhirAnswerOption>;

export const FhirItem = z.object({
  extension: z.array(FhirExtension).optional(),
  linkId: z.string(),
  text: z.string().optional(),
  _text: FhirElement.optional(),
  type: z.string(),
  readOnly: z.boolean().optional(),
  answerOption: z.array(FhirAnswerOption).optional(),
  answerValueSet: z.string().optional(),
  get item() {
    return z.array(FhirItem).optional();
  },
});
export type FhirItem = z.infer<typeof FhirItem>;

export const FhirQuestionnaire = z.object({
  ...Extended,
  resourceType: z.literal("Questionnaire"),
  language: z.string().optional(),
  url: z.string().optional(),
  version: z.string().optional(),
  identifier: z.array(z.object({ system: z.string().optional(), value: z.string().optional() })).optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  _title: FhirElement.optional(),
  publisher: z.string().optional(),
  description: z.string().optional(),
  _description: FhirElement.optional(),
  copyright: z.string().optional(),
  _copyright: FhirElement.optional(),
  contained: z.array(z.unknown()).optional(),
  item: z.array(FhirItem).optional(),
});
export type FhirQuestionnaire = z.infer<typeof FhirQuestionnaire>;

const Concept = z.object({
  ...Extended,
  code: z.string(),
  display: z.string().optional(),
  _display: FhirElement.optional(),
  designation: z.array(z.object({ language: z.string().optional(), value: z.string() })).optional(),
});

/** A list of answers that stands in the questionnaire itself. */
export const FhirValueSet = z.object({
  resourceType: z.literal("ValueSet"),
  id: z.string(),
  compose: z.object({ include: z.array(z.object({ concept: z.array(Concept).optional() })) }),
});

/** Whether a text is a questionnaire in FHIR, right or wrong. */
export function isFhirQuestionnaire(content: unknown): boolean {
  const { resourceType }: { resourceType?: unknown } = Object(content);
  return resourceType === "Questionnaire";
}
