import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, newId, TrajectoryId } from "../primitives/index.ts";
import { rhythmFromEvaluation, rhythmFromWords, rhythmInWords } from "./rhythm-in-words.ts";

describe("a rhythm of contact in words", () => {
  it("reads as it was meant, in both languages", () => {
    expect(rhythmInWords({ everyDays: 7, weekday: 2, minutes: 10 }, "nl")).toBe("Elke week op dinsdag, 10 minuten.");
    expect(rhythmInWords({ everyDays: 14, weekday: 5, minutes: 15 }, "nl")).toBe("Elke 2 weken op vrijdag, 15 minuten.");
    expect(rhythmInWords({ everyDays: 10, weekday: 1, minutes: 20 }, "en")).toBe("Every 10 days on Monday, 20 minutes.");
  });

  it("is read back from its own sentence, whatever was agreed", () => {
    const rhythms = fc.record({
      everyDays: fc.integer({ min: 1, max: 90 }),
      weekday: fc.integer({ min: 1, max: 7 }),
      minutes: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(rhythms, fc.constantFrom("nl" as const, "en" as const), (rhythm, language) => {
        expect(rhythmFromWords(rhythmInWords(rhythm, language))).toEqual(rhythm);
      }),
    );
  });

  it.each([
    ["Wekelijks op dinsdag, 10 minuten", { everyDays: 7, weekday: 2, minutes: 10 }],
    ["elke woensdag 15 minuten", { everyDays: 7, weekday: 3, minutes: 15 }],
    ["Om de twee weken op maandag, 20 min.", { everyDays: 14, weekday: 1, minutes: 20 }],
    ["Every week on Friday, 10 minutes", { everyDays: 7, weekday: 5, minutes: 10 }],
  ])("is also read from what a coach would type: %s", (words, rhythm) => {
    expect(rhythmFromWords(words)).toEqual(rhythm);
  });

  it.each([
    null,
    "",
    "Wekelijks",
    "Elke week op dinsdag",
    "Elke week op dinsdag of donderdag, 10 minuten",
    "Eerst elke week op dinsdag, 10 minuten, later minder",
    "Niet elke week op dinsdag, 10 minuten",
    "Elke 0 dagen op dinsdag, 10 minuten",
    "Elke 20 weken op dinsdag, 10 minuten",
  ])("is not guessed from less, or from more: %s", (words) => {
    expect(rhythmFromWords(words)).toBeNull();
  });
});

describe("the rhythm after an evaluation", () => {
  const trajectoryId = newId(TrajectoryId);
  const heldOn = day("2026-11-20");
  const words = "Elke 2 weken op vrijdag, 15 minuten.";
  const known = { trajectoryId, everyDays: 7, weekday: 3, minutes: 10, agreedOn: day("2026-09-01"), lastDoneOn: day("2026-11-18") };

  it("is the one that was agreed there, and the last contact stays", () => {
    expect(rhythmFromEvaluation(trajectoryId, known, { words, heldOn })).toEqual({
      ...{ trajectoryId, everyDays: 14, weekday: 5, minutes: 15, agreedOn: heldOn },
      lastDoneOn: known.lastDoneOn,
    });
    expect(rhythmFromEvaluation(trajectoryId, null, { words, heldOn })).toMatchObject({ everyDays: 14, lastDoneOn: null });
  });

  it("stays as it was where the evaluation names none, or where they agreed anew since", () => {
    expect(rhythmFromEvaluation(trajectoryId, known, { words: "Zoals nu", heldOn })).toBeNull();
    expect(rhythmFromEvaluation(trajectoryId, { ...known, agreedOn: day("2026-11-21") }, { words, heldOn })).toBeNull();
  });
});
