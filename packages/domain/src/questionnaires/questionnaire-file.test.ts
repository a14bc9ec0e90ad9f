import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFhirQuestionnaire } from "./fhir/read-fhir-questionnaire.ts";
import { writeFhirQuestionnaire } from "./fhir/write-fhir-questionnaire.ts";
import { placeQuestionnaire } from "./own-questionnaire.ts";
import { QuestionnaireDefinition } from "./questionnaire-definition.ts";
import { questionnaireOf, readJson, writeQuestionnaireFile } from "./questionnaire-file.ts";
import { anyQuestionnaire } from "./questionnaire-for-tests.ts";
import { newestQuestionnaires } from "./shipped-questionnaires.ts";

const [cbi] = newestQuestionnaires();
if (cbi === undefined) throw new Error("no questionnaire ships");

function readBack(text: string) {
  const read = readJson(text);
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
}
const changed = (told: object) => JSON.stringify({ format: "hervat-questionnaire", formatVersion: 1, questionnaire: { ...cbi, ...told } });
const refusalOf = (text: string) => {
  const read = readJson(text);
  const whole = read.ok ? questionnaireOf(read.value) : read;
  return whole.ok ? undefined : whole.refusal;
};

describe("a questionnaire in a file of ours", () => {
  it("comes back as it went, whatever stands in it", () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        expect(questionnaireOf(readBack(writeQuestionnaireFile(questionnaire)))).toEqual({ ok: true, value: questionnaire });
      }),
    );
  });

  it("is refused without a holder or a licence, and with words that stand for none", () => {
    expect(refusalOf(changed({ holder: "" }))).toEqual({ kind: "unlicensed", missing: ["holder"] });
    expect(refusalOf(changed({ licence: undefined }))).toEqual({ kind: "unlicensed", missing: ["licence"] });
    expect(refusalOf(changed({ licence: { nl: "onbekend", en: "n/a" }, holder: "?" }))).toEqual({
      kind: "unlicensed",
      missing: ["holder", "licence"],
    });
  });

  it("is called validated only with the source that says so", () => {
    expect(refusalOf(changed({ validationSource: null }))).toEqual({ kind: "rules", problems: [{ kind: "validated-without-source" }] });
  });

  it("is refused with every rule that it breaks, and with the place of what is not there", () => {
    expect(refusalOf(changed({ items: cbi.items.slice(2), scales: cbi.scales.slice(0, 1) }))).toEqual({
      kind: "rules",
      problems: [
        { kind: "counted-unknown", scale: "personal", question: "personal-1" },
        { kind: "counted-unknown", scale: "personal", question: "personal-2" },
      ],
    });
    expect(refusalOf(changed({ answers: { ...cbi.answers, never: cbi.answers["degree"] } }))).toEqual({
      kind: "rules",
      problems: [{ kind: "answers-unused", answers: "never" }],
    });
    expect(refusalOf(changed({ minutes: 0, colour: "green" }))).toEqual({
      kind: "places",
      places: [
        { place: ["minutes"], fault: "too-low" },
        { place: ["colour"], fault: "unknown" },
      ],
    });
  });

  it("is told the line where it is no longer JSON", () => {
    expect(refusalOf('{\n "format": hervat\n}')).toEqual({ kind: "not-json", line: 2, column: 12 });
    expect(refusalOf("{}")).toEqual({ kind: "other-file" });
    expect(refusalOf(changed({}).replace('"formatVersion":1', '"formatVersion":2'))).toEqual({ kind: "newer-format" });
  });
});

describe("a questionnaire in FHIR", () => {
  it("comes back as it went, whatever stands in it", () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const read = readFhirQuestionnaire(readBack(writeFhirQuestionnaire(questionnaire)));
        expect(read).toEqual({ ok: true, value: { definition: questionnaire, leftOut: [] } });
      }),
    );
  });

  it("says what every answer counts for, and stands in both languages", () => {
    const written = JSON.parse(writeFhirQuestionnaire(cbi));
    expect(written).toMatchObject({ resourceType: "Questionnaire", version: "1", language: "nl", publisher: cbi.holder });
    expect(written.item[0]).toMatchObject({
      linkId: "personal-1",
      text: "Hoe vaak voel je je moe?",
      _text: {
        extension: [
          {
            url: "http://hl7.org/fhir/StructureDefinition/translation",
            extension: [{ valueCode: "en" }, { valueString: "How often do you feel tired?" }],
          },
        ],
      },
      answerOption: [
        {
          extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: 100 }],
          valueCoding: { code: "always", display: "Altijd" },
        },
        {},
        {},
        {},
        {},
      ],
    });
  });
});

describe("a questionnaire that is brought in", () => {
  const own = QuestionnaireDefinition.parse({ ...cbi, key: "eigen-lijst", version: 4 });
  const other = QuestionnaireDefinition.parse({ ...own, minutes: 9 });

  it("keeps its key and version where the practice has none like it", () => {
    expect(placeQuestionnaire(own, [])).toEqual({ ok: true, value: own });
  });

  it("becomes the next version of the one that is there, which stays as it is", () => {
    expect(placeQuestionnaire(other, [own])).toEqual({ ok: true, value: { ...other, version: 5 } });
  });

  it("changes nothing when it says the same, whichever version it calls itself", () => {
    expect(placeQuestionnaire({ ...own, version: 1 }, [own])).toEqual({ ok: false, refusal: { kind: "already-here", version: 4 } });
  });

  it("takes no place of one that ships", () => {
    expect(placeQuestionnaire(cbi, [])).toEqual({ ok: false, refusal: { kind: "ships" } });
    const ours = { ...cbi, minutes: 9 };
    const placed = placeQuestionnaire(ours, []);
    expect(placed).toMatchObject({ ok: true, value: { key: "cbi-eigen-vertaling", version: 1, minutes: 9 } });
    if (placed.ok) expect(placeQuestionnaire(ours, [placed.value])).toMatchObject({ refusal: { kind: "already-here" } });
  });
});
