import { describe, expect, it } from "vitest";
import { AskedQuestionnaireId, day, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import { type AskedQuestionnaire, answerQuestion, finishQuestionnaire, needsHelpNow } from "./asked-questionnaire.ts";
import { isValidatedIn, QuestionnaireDefinition } from "./questionnaire-definition.ts";
import { newestQuestionnaires } from "./shipped-questionnaires.ts";

const [cbi, checkIn] = newestQuestionnaires();
if (cbi === undefined || checkIn === undefined) throw new Error("no questionnaire is shipped");

const asked = (told: Partial<AskedQuestionnaire> = {}): AskedQuestionnaire => ({
  id: newId(AskedQuestionnaireId),
  trajectoryId: newId(TrajectoryId),
  definition: { key: cbi.key, version: cbi.version },
  moment: "start",
  askedOn: day("2026-03-02"),
  askedBy: newId(MembershipId),
  answers: {},
  answeredOn: null,
  finishedAt: null,
  ...told,
});
const now = { at: new Date("2026-03-04T09:00:00Z"), on: day("2026-03-04"), language: "nl" } as const;

describe("a questionnaire that was asked", () => {
  it("keeps one answer at a time, changes it and leaves it open again", () => {
    const first = answerQuestion(asked(), cbi, { item: "personal-1", option: "often" });
    expect(first).toMatchObject({ ok: true, value: { answers: { "personal-1": "often" } } });
    if (!first.ok) throw new Error("not kept");
    expect(answerQuestion(first.value, cbi, { item: "personal-1", option: "never" })).toMatchObject({
      value: { answers: { "personal-1": "never" } },
    });
    expect(answerQuestion(first.value, cbi, { item: "personal-1", option: null })).toMatchObject({ value: { answers: {} } });
  });

  it("takes no answer that it does not offer, to no question that it does not ask", () => {
    expect(answerQuestion(asked(), cbi, { item: "personal-1", option: "very-high" })).toEqual({
      ok: false,
      refusal: { kind: "not-an-option" },
    });
    expect(answerQuestion(asked(), cbi, { item: "stress-1", option: "half" })).toEqual({ ok: false, refusal: { kind: "not-asked" } });
  });

  it("is finished once, with an answer at least, and stays as it is then", () => {
    expect(finishQuestionnaire(asked(), cbi, now)).toEqual({ ok: false, refusal: { kind: "nothing-answered" } });
    const finished = asked({ answers: { "personal-1": "often" }, finishedAt: now.at });
    expect(finishQuestionnaire(finished, cbi, now)).toEqual({ ok: false, refusal: { kind: "finished" } });
    expect(answerQuestion(finished, cbi, { item: "personal-1", option: "never" })).toEqual({ ok: false, refusal: { kind: "finished" } });
  });

  it("gives a result for every scale, with the moment, and no number where too little was answered", () => {
    const told = asked({ answers: { "personal-1": "often", "personal-2": "often", "personal-3": "often" } });
    const outcome = finishQuestionnaire(told, cbi, now);
    if (!outcome.ok) throw new Error("not finished");
    const same = { instrument: "CBI (eigen vertaling)", validated: false, moment: "start", takenOn: "2026-03-04", maximum: 100 };
    expect(outcome.value.results).toMatchObject([
      { ...same, scale: "Persoonlijk", score: 75, band: "50 of hoger" },
      { ...same, scale: "Werk", score: null, band: null },
      { ...same, scale: "Contact met cliënten of klanten", score: null, band: null },
    ]);
  });

  it("offers help at once where an answer asks for it", () => {
    expect(needsHelpNow(cbi, asked({ answers: { "personal-4": "always" } }))).toBe(true);
    expect(needsHelpNow(cbi, asked({ answers: { "personal-4": "often", "personal-1": "always" } }))).toBe(false);
  });
});

describe("a definition", () => {
  it("is called validated only in the words in which it was tested", () => {
    expect([isValidatedIn(cbi, "en"), isValidatedIn(cbi, "nl"), isValidatedIn(checkIn, "nl")]).toEqual([true, false, false]);
  });

  it.each([
    ["a question that counts and is not asked", { items: cbi.items.slice(1) }],
    ["a list of answers that is not there", { answers: { frequency: cbi.answers["frequency"] } }],
    [
      "a scale that can never be scored",
      { scales: cbi.scales.map((scale) => ({ ...scale, missing: { kind: "mean-of-answered", atLeast: 9 } })) },
    ],
    ["bands that do not rise", { scales: cbi.scales.map((scale) => ({ ...scale, bands: scale.bands.toReversed() })) }],
    ["an answer that asks for help and is not offered", { items: cbi.items.map((item) => ({ ...item, crisis: ["daily"] })) }],
    ["a field nobody knows", { price: 25 }],
  ])("is refused with %s", (_what, told) => {
    expect(QuestionnaireDefinition.safeParse({ ...cbi, ...told }).success).toBe(false);
  });
});
