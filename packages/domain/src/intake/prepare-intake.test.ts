import { describe, expect, it } from "vitest";
import { GoalId, newId } from "../primitives/index.ts";
import { checkValue } from "./check-value.ts";
import { itemsOf } from "./intake-definition.ts";
import { preparedValue, questionsToPrepare } from "./prepare-intake.ts";
import { newestIntake } from "./shipped-intakes.ts";

const definition = newestIntake("client-intake");
const questions = questionsToPrepare(definition);
const newGoal = () => newId(GoalId);
const item = (key: string) => {
  const found = questions.find((one) => one.item.key === key);
  if (found === undefined) throw new Error(`no question ${key}`);
  return found.item;
};
const said = (key: string, ...words: string[]) => preparedValue(item(key), words, { known: undefined, newGoal });

describe("what a client prepares of her intake", () => {
  it("is every question but those that ask for a table", () => {
    expect(questions.length).toBeGreaterThan(20);
    const left = itemsOf(definition).filter(({ key }) => !questions.some((one) => one.item.key === key));
    expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(["work-factors", "linked-factors"]));
  });

  it("is an answer of the kind that its question asks", () => {
    for (const answer of [
      ["sleep", said("sleep", " Slecht. ")],
      ["recovery-hours", said("recovery-hours", "3,5")],
      ["intended-outcome", said("intended-outcome", "own-work")],
      ["contact-how", said("contact-how", "phone", "mail")],
      ["personal-goals", said("personal-goals", "Weer fietsen", "", "Slapen")],
    ] as const) {
      const [key, value] = answer;
      if (!value.ok) throw new Error(key);
      expect(checkValue(definition, key, value.value).ok, key).toBe(true);
    }
    expect(said("sleep", " Slecht. ")).toEqual({ ok: true, value: { kind: "text", text: "Slecht." } });
    expect(said("recovery-hours", "lang")).toEqual({ ok: false, refusal: { kind: "not-a-number" } });
    expect(said("recovery-hours", "")).toEqual({ ok: true, value: { kind: "number", number: null } });
  });

  it("keeps a goal that stood there before", () => {
    const known = { kind: "goals" as const, goals: [{ id: newGoal(), text: "Weer fietsen" }] };
    const again = preparedValue(item("personal-goals"), ["Slapen", "Weer fietsen"], { known, newGoal });
    expect(again).toMatchObject({ ok: true, value: { goals: [{ text: "Slapen" }, known.goals[0]] } });
  });
});
