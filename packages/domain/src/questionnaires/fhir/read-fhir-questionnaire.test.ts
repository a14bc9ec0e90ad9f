import { describe, expect, it } from "vitest";
import { scoreQuestionnaire } from "../score-questionnaire.ts";
import { newestQuestionnaires } from "../shipped-questionnaires.ts";
import { readFhirQuestionnaire } from "./read-fhir-questionnaire.ts";
import type { ToldFacts } from "./told-facts.ts";
import { writeFhirResponse } from "./write-fhir-response.ts";

const ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const answer = (code: string, display: string, score?: number) => ({
  ...(score === undefined ? {} : { extension: [{ url: ORDINAL, valueDecimal: score }] }),
  valueCoding: { system: "http://loinc.org", code, display },
});
const OFTEN = [
  answer("LA6568-5", "Helemaal niet", 0),
  answer("LA6569-3", "Verscheidene dagen", 1),
  answer("LA6571-9", "Bijna elke dag", 3),
];
const choice = (linkId: string, text: string, told: object = { answerOption: OFTEN }) => ({ linkId, text, type: "choice", ...told });

/** As other systems write one: no scales, a question that does not count, and a total that is worked out. */
const foreign = {
  resourceType: "Questionnaire",
  language: "nl-NL",
  title: "Stemming in twee vragen",
  publisher: "Het instituut",
  copyright: "Vrij te gebruiken met bronvermelding",
  description: "Denk aan de afgelopen twee weken.",
  url: "http://example.org/Questionnaire/stemming",
  status: "active",
  item: [
    choice("/44250-9", "Weinig interesse of plezier"),
    choice("/44255-8", "Somber of neerslachtig"),
    choice("/69722-7", "Hoe moeilijk maakte dit je werk?", { answerOption: [answer("a", "Niet"), answer("b", "Erg")] }),
    { linkId: "/remark", text: "Opmerkingen", type: "text" },
    { linkId: "/total", text: "Totaal", type: "decimal", readOnly: true },
  ],
};
const read = (told: object = {}, facts: ToldFacts = { higherIs: "worse" }) => readFhirQuestionnaire({ ...foreign, ...told }, facts);
const refusalOf = (told: object, facts?: ToldFacts) => {
  const outcome = read(told, facts);
  return outcome.ok ? undefined : outcome.refusal;
};
function definitionOf(told: object = {}, facts?: ToldFacts) {
  const outcome = read(told, facts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.definition;
}

describe("a questionnaire of another system, in FHIR", () => {
  it("brings its questions with what the answers count for, as one sum that asks for every answer", () => {
    const definition = definitionOf();
    expect(definition).toMatchObject({
      key: "stemming-in-twee-vragen",
      languages: ["nl"],
      names: { nl: "Stemming in twee vragen" },
      holder: "Het instituut",
      source: "http://example.org/Questionnaire/stemming",
      validated: false,
      items: [{ names: { nl: "Weinig interesse of plezier" } }, { names: { nl: "Somber of neerslachtig" } }],
      scales: [{ method: "sum", missing: { kind: "all-answered" }, higherIs: "worse" }],
    });
    const [first, second] = definition.items;
    const chosen = { [first?.key ?? ""]: "la6571-9", [second?.key ?? ""]: "la6569-3" };
    expect(scoreQuestionnaire(definition, chosen)).toMatchObject([{ minimum: 0, maximum: 6, outcome: { kind: "scored", score: 4 } }]);
    expect(scoreQuestionnaire(definition, { [first?.key ?? ""]: "la6571-9" })).toMatchObject([{ outcome: { kind: "not-scorable" } }]);
  });

  it("leaves behind what no scale can count, and says what", () => {
    const outcome = read();
    expect(outcome.ok && outcome.value.leftOut).toEqual([
      { linkId: "/69722-7", text: "Hoe moeilijk maakte dit je werk?", why: "no-scores" },
      { linkId: "/remark", text: "Opmerkingen", why: "not-a-choice" },
    ]);
  });

  it("shares one list of answers among the questions that offer the same", () => {
    expect(Object.keys(definitionOf().answers)).toHaveLength(1);
  });

  it("reads answers out of a list in the same file, in both languages", () => {
    const concept = (code: string, display: string, en: string, score: number) => ({
      code,
      display,
      designation: [{ language: "en-GB", value: en }],
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/itemWeight", valueDecimal: score }],
    });
    const list = {
      resourceType: "ValueSet",
      id: "vs",
      compose: { include: [{ concept: [concept("no", "Nee", "No", 0), concept("yes", "Ja", "Yes", 1)] }] },
    };
    const definition = definitionOf({ contained: [list], item: [choice("1", "Slaap je slecht?", { answerValueSet: "#vs" })] });
    expect(Object.values(definition.answers)).toMatchObject([
      [
        { key: "no", names: { nl: "Nee", en: "No" }, score: 0 },
        { key: "yes", names: { nl: "Ja", en: "Yes" }, score: 1 },
      ],
    ]);
    expect(refusalOf({ item: [choice("1", "Slaap je slecht?", { answerValueSet: "http://elsewhere.example/vs" })] })).toEqual({
      kind: "questions",
      faults: [{ linkId: "1", fault: "answers-elsewhere" }],
    });
  });

  it("makes a scale of each group", () => {
    const group = (linkId: string, text: string) => ({ linkId, text, type: "group", item: [choice(`${linkId}.1`, `Vraag van ${text}`)] });
    expect(definitionOf({ item: [group("a", "Slaap"), group("b", "Rust")] }).scales).toMatchObject([
      { names: { nl: "Slaap" } },
      { names: { nl: "Rust" } },
    ]);
  });

  it("asks for what the file does not say, the rights before all", () => {
    const { publisher: _publisher, copyright: _copyright, description: _description, url: _url, ...bare } = foreign;
    expect(readFhirQuestionnaire(bare)).toEqual({
      ok: false,
      refusal: { kind: "facts-needed", facts: ["holder", "licence", "source", "explanation", "higherIs"] },
    });
    const told: ToldFacts = { holder: "H", licence: "Toestemming", source: "B", explanation: "Lees dit.", higherIs: "better" };
    expect(readFhirQuestionnaire(bare, told)).toMatchObject({
      ok: true,
      value: { definition: { holder: "H", licence: { nl: "Toestemming" } } },
    });
    expect(refusalOf({ language: undefined })).toEqual({ kind: "facts-needed", facts: ["language"] });
  });

  it("is called validated only when somebody names the source", () => {
    expect(definitionOf({}, { higherIs: "worse", validationSource: "Jansen 2019" })).toMatchObject({
      validated: true,
      validationSource: "Jansen 2019",
    });
  });

  it("is refused in a language that nobody here reads, without a question, or with half a list of scores", () => {
    expect(refusalOf({ language: "de" })).toEqual({ kind: "other-language", language: "de" });
    expect(refusalOf({ item: [] })).toEqual({ kind: "no-questions", leftOut: [] });
    expect(refusalOf({ item: [choice("1", "Hoe?", { answerOption: [answer("a", "Goed", 1), answer("b", "Slecht")] })] })).toEqual({
      kind: "questions",
      faults: [{ linkId: "1", fault: "score-missing" }],
    });
    expect(refusalOf({ item: [{ text: "zonder linkId", type: "choice" }] })).toEqual({ kind: "not-fhir", place: ["item", 0, "linkId"] });
  });
});

describe("answers in FHIR", () => {
  it("name the version that was asked and a code, and say of a scale that could not be scored that it has no number", () => {
    const [cbi] = newestQuestionnaires();
    if (cbi === undefined) throw new Error("no questionnaire ships");
    const answers = { "personal-1": "often", "personal-2": "often", "personal-3": "often" };
    const response = JSON.parse(
      writeFhirResponse({ definition: cbi, answers, subject: "VB-001", finishedAt: new Date("2026-03-04T09:00:00Z") }),
    );
    expect(response).toMatchObject({
      resourceType: "QuestionnaireResponse",
      questionnaire: "https://hervat.example/fhir/Questionnaire/cbi|1",
      status: "completed",
      subject: { type: "Patient", identifier: { value: "VB-001" } },
      authored: "2026-03-04T09:00:00.000Z",
    });
    expect(response.item).toHaveLength(3);
    expect(response.item[0]).toMatchObject({
      linkId: "personal-1",
      answer: [{ valueCoding: { code: "often", display: "Vaak", extension: [{ url: ORDINAL, valueDecimal: 75 }] } }],
    });
    expect(response.extension[0].extension[2]).toEqual({ url: "score", valueDecimal: 75 });
    expect(response.extension[1].extension[2]).toEqual({
      url: "score",
      _valueDecimal: {
        extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "not-performed" }],
      },
    });
  });
});
