import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionsOf, QuestionnaireDefinition } from "./questionnaire-definition.ts";
import { type QuestionnaireAnswers, scoreQuestionnaire } from "./score-questionnaire.ts";
import { newestQuestionnaires, SHIPPED_QUESTIONNAIRES } from "./shipped-questionnaires.ts";

const shipped = (key: string) => {
  const found = newestQuestionnaires().find((one) => one.key === key);
  if (found === undefined) throw new Error(`no questionnaire ${key}`);
  return found;
};
const cbi = shipped("cbi");
const checkIn = shipped("check-in");

/** The same answer to every question that offers it, by its place in the list. */
const allAt = (definition: QuestionnaireDefinition, place: number): QuestionnaireAnswers =>
  Object.fromEntries(definition.items.map((item) => [item.key, optionsOf(definition, item)[place]?.key ?? ""]));
const scoresOf = (definition: QuestionnaireDefinition, answers: QuestionnaireAnswers) =>
  Object.fromEntries(
    scoreQuestionnaire(definition, answers).map(({ scale, outcome }) => [scale.key, outcome.kind === "scored" ? outcome.score : outcome]),
  );

describe("the CBI", () => {
  it("has six questions about the person, seven about work and six about clients", () => {
    expect(cbi.scales.map(({ key, items }) => [key, items.length])).toEqual([
      ["personal", 6],
      ["work", 7],
      ["clients", 6],
    ]);
    expect(cbi.items).toHaveLength(19);
  });

  it.each(cbi.items.map(({ key }, at) => ({ key, at })))(
    "counts $key as 100, 75, 50, 25 and 0, and question 13 the other way round",
    ({ key, at }) => {
      const scale = cbi.scales.find(({ items }) => items.some(({ item }) => item === key));
      const item = cbi.items[at];
      if (scale === undefined || item === undefined) throw new Error("a question without a scale");
      // Alone on its scale, its answer is the score.
      const alone = QuestionnaireDefinition.parse({
        ...cbi,
        scales: [{ ...scale, items: scale.items.filter((one) => one.item === key), missing: { kind: "all-answered" } }],
      });
      const scores = optionsOf(cbi, item).map((option) => scoresOf(alone, { [key]: option.key })[scale.key]);
      expect(scores).toEqual(at === 12 ? [0, 25, 50, 75, 100] : [100, 75, 50, 25, 0]);
    },
  );

  it("is the mean of each scale, from 0 to 100", () => {
    expect(scoresOf(cbi, allAt(cbi, 0))).toEqual({ personal: 100, work: 85.7, clients: 100 });
    expect(scoresOf(cbi, allAt(cbi, 2))).toEqual({ personal: 50, work: 50, clients: 50 });
    expect(scoresOf(cbi, allAt(cbi, 4))).toEqual({ personal: 0, work: 14.3, clients: 0 });
    const told = {
      "personal-1": "always",
      "personal-2": "often",
      "personal-3": "sometimes",
      "personal-4": "never",
      "personal-5": "often",
      "personal-6": "seldom",
    };
    expect(scoresOf(cbi, told)).toMatchObject({ personal: 54.2 });
  });

  it("cannot be scored with fewer than three answers of six, or four of seven, and is never nought then", () => {
    const two = { "personal-1": "never", "personal-2": "never" };
    expect(scoresOf(cbi, two)).toMatchObject({ personal: { kind: "not-scorable", answered: 2, needed: 3 } });
    expect(scoresOf(cbi, { ...two, "personal-3": "never" })).toMatchObject({ personal: 0 });
    const three = { "work-1": "somewhat", "work-2": "somewhat", "work-3": "somewhat" };
    expect(scoresOf(cbi, three)).toMatchObject({ work: { kind: "not-scorable", answered: 3, needed: 4 } });
    expect(scoresOf(cbi, { ...three, "work-7": "sometimes" })).toMatchObject({ work: 50 });
  });

  it("tells from fifty on that it is a signal", () => {
    const bands = (place: number) =>
      scoreQuestionnaire(cbi, allAt(cbi, place)).map(({ outcome }) => outcome.kind === "scored" && outcome.band?.nl);
    expect(bands(2)).toEqual(["50 of hoger", "50 of hoger", "50 of hoger"]);
    expect(bands(3)).toEqual(["tot 50", "tot 50", "tot 50"]);
  });
});

describe("the check-in", () => {
  it("counts stress and fatigue up to worse, recovery up to better", () => {
    expect(checkIn.scales.map(({ key, higherIs }) => [key, higherIs])).toEqual([
      ["stress", "worse"],
      ["fatigue", "worse"],
      ["recovery", "better"],
    ]);
    expect(scoresOf(checkIn, { ...allAt(checkIn, 4), "recovery-3": "not" })).toEqual({ stress: 10, fatigue: 10, recovery: 10 });
  });

  it("needs two answers of three", () => {
    expect(scoresOf(checkIn, { "stress-1": "half", "stress-2": "mostly", "fatigue-1": "not" })).toEqual({
      stress: 6.3,
      fatigue: { kind: "not-scorable", answered: 1, needed: 2 },
      recovery: { kind: "not-scorable", answered: 0, needed: 2 },
    });
  });
});

describe("a sum", () => {
  const [first] = checkIn.scales;
  if (first === undefined) throw new Error("no scale");
  const summed = (missing: (typeof first)["missing"]) =>
    QuestionnaireDefinition.parse({ ...checkIn, scales: [{ ...first, method: "sum", factor: 2, missing, items: first.items }] });
  const two = { "stress-1": "wholly", "stress-2": "half" };

  it("asks for every question, or counts the open ones as the mean of the others", () => {
    expect(scoresOf(summed({ kind: "all-answered" }), two)).toEqual({ stress: { kind: "not-scorable", answered: 2, needed: 3 } });
    expect(scoresOf(summed({ kind: "mean-of-answered", atLeast: 2 }), two)).toEqual({ stress: 45 });
    expect(scoreQuestionnaire(summed({ kind: "all-answered" }), two)).toMatchObject([{ minimum: 0, maximum: 60 }]);
  });
});

describe("every questionnaire", () => {
  it("is scored within its scale, whatever was answered", () => {
    for (const definition of SHIPPED_QUESTIONNAIRES) {
      const answers = fc.record(
        Object.fromEntries(
          definition.items.map((item) => [item.key, fc.constantFrom(...optionsOf(definition, item).map(({ key }) => key))]),
        ),
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(answers, (told) => {
          for (const { minimum, maximum, outcome } of scoreQuestionnaire(definition, told))
            if (outcome.kind === "scored") {
              expect(outcome.score).toBeGreaterThanOrEqual(minimum);
              expect(outcome.score).toBeLessThanOrEqual(maximum);
            }
        }),
      );
    }
  });

  it("is not scorable where nothing was answered, or only what its questions do not offer", () => {
    for (const definition of SHIPPED_QUESTIONNAIRES)
      for (const answers of [{}, Object.fromEntries(definition.items.map(({ key }) => [key, "iets anders"]))])
        expect(scoreQuestionnaire(definition, answers).map(({ outcome }) => outcome.kind)).toEqual(
          definition.scales.map(() => "not-scorable"),
        );
  });
});
