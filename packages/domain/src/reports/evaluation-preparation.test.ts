import { describe, expect, it } from "vitest";
import {
  annexFromCoach,
  type EvaluationPreparation,
  evaluationAnnex,
  PreparationAsStored,
  prepareEvaluation,
  sharedPart,
} from "./index.ts";

const prepared: EvaluationPreparation = {
  answers: { helped: { text: "De rustige plek", use: "joint" }, hindered: { text: "Ik sliep slecht", use: "coach" } },
  own: "Ik ben trots",
  reaction: "Het was een goed gesprek",
  fromCoach: { personalGoals: "Eerder nee zeggen", personalSignals: null },
};

describe("what the client prepares for the evaluation", () => {
  it("is saved answer by answer, and an empty one is taken away", () => {
    const agreements = { text: "Elke week bellen", use: "joint" } as const;
    const said = prepareEvaluation(prepared, { item: "agreements", answer: agreements });
    expect(said).toEqual({ ...prepared, answers: { ...prepared.answers, agreements } });
    expect(prepareEvaluation(prepared, { item: "helped", answer: null }).answers).toEqual({ hindered: prepared.answers.hindered });
    expect(prepareEvaluation(prepared, { item: "own", text: null })).toEqual({ ...prepared, own: null });
  });

  it("is with the practice once she shares it, but for what is hers alone", () => {
    expect(sharedPart(prepared, true)).toEqual({ ...prepared, own: null, reaction: null });
    expect(sharedPart(prepared, false)).toEqual({ ...prepared, answers: {}, own: null, reaction: null });
  });

  it("is for her coach alone where it was written before there was a choice", () => {
    expect(PreparationAsStored.parse({ answers: { helped: "Rust", own: "Van mij" } })).toEqual({
      answers: { helped: { text: "Rust", use: "coach" } },
      own: "Van mij",
      reaction: null,
      fromCoach: null,
    });
    expect(PreparationAsStored.parse(prepared)).toEqual(prepared);
  });
});

describe("her private annex", () => {
  it("holds what she kept out of the joint text, what is hers alone and how she looks back", () => {
    expect(evaluationAnnex(prepared, true)).toEqual({
      kept: { hindered: prepared.answers.hindered },
      own: "Ik ben trots",
      reaction: "Het was een goed gesprek",
      fromCoach: prepared.fromCoach,
    });
  });

  it("has nothing of her coach where that was left empty", () => {
    expect(annexFromCoach({ personalGoals: " ", personalSignals: null })).toBeNull();
    expect(annexFromCoach({ personalGoals: "Eerder nee zeggen ", personalSignals: "" })).toEqual(prepared.fromCoach);
  });

  it("holds all that she did not share", () => {
    expect(evaluationAnnex(prepared, false).kept).toEqual(prepared.answers);
  });
});
