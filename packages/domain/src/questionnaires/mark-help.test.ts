import { describe, expect, it } from "vitest";
import { needsHelpNow } from "./asked-questionnaire.ts";
import { readFhirQuestionnaire } from "./fhir/read-fhir-questionnaire.ts";
import { writeFhirQuestionnaire } from "./fhir/write-fhir-questionnaire.ts";
import { markHelp } from "./mark-help.ts";

const answer = (code: string, display: string, valueDecimal: number) => ({
  extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal }],
  valueCoding: { code, display },
});
const choice = (linkId: string, text: string) => ({
  linkId,
  text,
  type: "choice",
  answerOption: [answer("never", "Nooit", 0), answer("some", "Soms", 1), answer("often", "Vaak", 2)],
});

/** As another system writes one: nothing in it says after which answer somebody may need help. */
function foreign() {
  const read = readFhirQuestionnaire(
    {
      resourceType: "Questionnaire",
      status: "active",
      language: "nl",
      title: "Stemming",
      publisher: "Het instituut",
      copyright: "Vrij te gebruiken",
      description: "Denk aan de afgelopen week.",
      url: "http://example.org/Questionnaire/stemming",
      item: [choice("mood", "Was je somber?"), choice("harm", "Dacht je dat je beter dood kon zijn?")],
    },
    { higherIs: "worse" },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.definition;
}

describe("answers after which a client reads whom she can call", () => {
  it("are marked by whoever brings a file of another system, and only those answers ask for help", () => {
    expect(needsHelpNow(foreign(), { answers: { harm: "often" } })).toBe(false);
    const marked = markHelp(foreign(), [{ question: "harm", answers: ["some", "often"] }]);
    if (!marked.ok) throw new Error("refused");
    expect(needsHelpNow(marked.value, { answers: { harm: "some" } })).toBe(true);
    expect(needsHelpNow(marked.value, { answers: { harm: "never", mood: "often" } })).toBe(false);
  });

  it("stay marked when the questionnaire goes out and comes in again, and more can be marked beside them", () => {
    const marked = markHelp(foreign(), [{ question: "harm", answers: ["often"] }]);
    if (!marked.ok) throw new Error("refused");
    const again = readFhirQuestionnaire(JSON.parse(writeFhirQuestionnaire(marked.value)));
    if (!again.ok) throw new Error(JSON.stringify(again.refusal));
    const more = markHelp(again.value.definition, [{ question: "harm", answers: ["some"] }]);
    expect(more.ok && more.value.items.map(({ crisis }) => crisis)).toEqual([undefined, ["often", "some"]]);
  });

  it("never get lost in silence: a mark on a question or an answer that is not there is refused", () => {
    const marks = [
      { question: "harm", answers: ["daily"] },
      { question: "gone", answers: ["often"] },
    ];
    expect(markHelp(foreign(), marks)).toEqual({
      ok: false,
      refusal: {
        kind: "rules",
        problems: [
          { kind: "help-answer-unknown", question: "harm", answer: "daily" },
          { kind: "help-answer-unknown", question: "gone", answer: "often" },
        ],
      },
    });
  });
});
