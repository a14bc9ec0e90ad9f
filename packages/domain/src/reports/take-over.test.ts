import { describe, expect, it } from "vitest";
import { employerTextsOf, isUsable, JointEvaluation, keptSentences, type PreparedAnswer, sentencesOf, takeOver } from "./index.ts";

const joint = JointEvaluation.parse({
  heldOn: "2026-11-02",
  workGoals: ["Twee dossiers per dag", "Zelf plannen"].map((goal) => ({
    goal,
    ...{ reached: "partly", employeeView: null, managerView: null, coachView: null },
  })),
  ...{ extraSessions: false, agreements: [], satisfaction: [], approvedByEmployeeOn: null, approvedByManagerOn: null },
  relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
});
const usable = { text: "De vaste dagen hielpen mij. Vooral de dinsdag.", use: "joint" } as const;
const kept: PreparedAnswer = { text: "Ik slaap nog steeds heel slecht. Het gaat.", use: "coach" };

describe("taking a sentence over into the joint text", () => {
  it("writes it under the goal as the view of who said it", () => {
    const first = takeOver(
      joint,
      { from: "client", answer: usable, sentence: "De vaste dagen hielpen mij." },
      { topic: "helped", goal: 1 },
    );
    const both = takeOver(first, { from: "client", answer: usable, sentence: "Vooral de dinsdag." }, { topic: "helped", goal: 1 });
    expect(both.workGoals.map(({ employeeView }) => employeeView)).toEqual([null, usable.text]);
    const his = takeOver(both, { from: "manager", sentence: "Grotendeels." }, { topic: "progress", goal: 0 });
    expect(his.workGoals[0]).toMatchObject({ employeeView: null, managerView: "Grotendeels.", coachView: null });
  });

  it("makes an agreement of it with its owner, and a signal", () => {
    const agreed = takeOver(joint, { from: "manager", sentence: "Vast contact" }, { topic: "agreements", goal: 0 });
    expect(agreed.agreements).toEqual([{ what: "Vast contact", owner: "manager", due: null }]);
    const told = takeOver(agreed, { from: "coach", sentence: "Pauzes vallen weg" }, { topic: "signals", goal: 0 });
    expect(told.relapsePrevention.workSignals).toEqual(["Pauzes vallen weg"]);
  });

  it("writes nothing twice", () => {
    const words = { from: "coach", sentence: "Elke week bellen" } as const;
    for (const topic of ["agreements", "signals", "helped"] as const) {
      const once = takeOver(joint, words, { topic, goal: 0 });
      expect(takeOver(once, words, { topic, goal: 0 })).toEqual(once);
    }
  });

  it("takes of the client only what she lets be used: the rest does not fit, and a sentence from elsewhere changes nothing", () => {
    const where = { topic: "agreements", goal: 0 } as const;
    // @ts-expect-error an answer for the coach alone is no usable answer
    const refused: Parameters<typeof takeOver>[1] = { from: "client", answer: kept, sentence: "Ik slaap nog steeds heel slecht." };
    expect(isUsable(kept)).toBe(false);
    expect(refused.from).toBe("client");
    expect(takeOver(joint, { from: "client", answer: usable, sentence: "Ik slaap nog steeds heel slecht." }, where)).toBe(joint);
  });
});

describe("what is for the coach alone", () => {
  const within = (text: string) => takeOver(joint, { from: "coach", sentence: text }, { topic: "helped", goal: 0 });

  it("is found back in the joint text, whatever its capitals and marks", () => {
    const typed = within("We zagen: ik slaap nog steeds, heel slecht! Dat telt mee.");
    expect(keptSentences(employerTextsOf(typed), { answers: { progress: kept } })).toEqual([
      { field: "goal 1 coach", sentence: "Ik slaap nog steeds heel slecht." },
    ]);
  });

  it.each([
    ["what she lets be used", within(usable.text), { helped: usable, progress: kept }],
    ["a few words that anybody says", within("Het gaat."), { progress: kept }],
    [
      "what she wrote in another answer that may be used",
      within("Ik slaap nog steeds heel slecht."),
      { progress: kept, helped: { ...kept, use: "joint" as const } },
    ],
    ["a text without her words", joint, { progress: kept }],
  ])("is not %s", (_, text, answers) => {
    expect(keptSentences(employerTextsOf(text), { answers })).toEqual([]);
  });
});

describe("a text", () => {
  it("falls apart in its sentences, also over lines", () => {
    expect(sentencesOf("Om 9.30 uur bellen. Gaat dat?\n- Ja\n\n")).toEqual(["Om 9.30 uur bellen.", "Gaat dat?", "- Ja"]);
    expect(sentencesOf("  ")).toEqual([]);
  });
});
