import { describe, expect, it } from "vitest";
import { checkForEmployer } from "../guard/index.ts";
import { employerTextsOfAnswers, employerTextsOfFields } from "../reports/index.ts";
import {
  OwnField,
  openOwnFields,
  ownAnswersThatFit,
  ownFieldFaults,
  ownFieldsOf,
  PluginOptions,
  withOwnFields,
  withoutOwnFields,
} from "./index.ts";

const words = (nl: string, en = "") => ({ nl, en });
const travel = OwnField.parse({
  ...{ key: "own-bcdfghjk", kind: "choice", label: words("Vervoer", "Travel"), help: words(""), required: true, after: "agreements" },
  choices: [
    { key: "bbbbbbbb", label: words("Met de trein", "By train") },
    { key: "cccccccc", label: words("Met de fiets") },
  ],
});
const wish = OwnField.parse({ ...{ key: "own-dddddddd", kind: "text" }, ...shared("Wens van de medewerker"), required: false });
const from = OwnField.parse({ ...{ key: "own-ffffffff", kind: "date" }, ...shared("Gewenste startdag"), required: false });

function shared(label: string) {
  return { label: words(label), help: words(""), after: null };
}

describe("the own fields of a practice", () => {
  it("are kept with what it set in a report, and told apart from it", () => {
    const options = withOwnFields({ closing: "Tot ziens." }, [travel, wish]);

    expect(PluginOptions.parse(options)).toEqual(options);
    expect(ownFieldsOf(options)).toEqual([travel, wish]);
    expect(withoutOwnFields(options)).toEqual({ closing: "Tot ziens." });
    expect(withOwnFields({}, [])).toEqual({});
  });

  it.each([
    ["no-label", [{ ...wish, label: words(" ") }]],
    ["label-twice", [wish, { ...from, label: words("wens van de Medewerker") }]],
    ["too-few-choices", [{ ...travel, choices: travel.kind === "choice" ? travel.choices.slice(1) : [] }]],
    ["choice-twice", [{ ...travel, choices: ["bbbbbbbb", "cccccccc"].map((key) => ({ key, label: words("Met de trein") })) }]],
  ] as const)("are refused by what is wrong: %s", (kind, fields) => {
    expect(ownFieldFaults(fields.map((field) => OwnField.parse(field))).map((fault) => fault.kind)).toEqual([kind]);
  });

  it("are twelve at most", () => {
    const many = Array.from("bcdfghjkmnpqr", (mark) => ({ ...wish, key: `own-${mark.repeat(8)}`, label: words(`Vraag ${mark}`) }));

    expect(PluginOptions.safeParse({ "own-fields": many }).success).toBe(false);
    expect(PluginOptions.safeParse({ "own-fields": many.slice(1) }).success).toBe(true);
  });

  it("print nothing of what an employer may not read", () => {
    const found = (label: string) =>
      checkForEmployer(employerTextsOfFields([{ ...travel, label: words(label) }]), { language: "nl", keep: null });

    expect(found("Vervoer").ok).toBe(true);
    expect(found("Gevolgen van de burn-out").ok).toBe(false);
  });
});

describe("what a coach answers to them", () => {
  it("is complete when all that must be answered is, and every answer fits", () => {
    const answers = { [travel.key]: "bbbbbbbb", [from.key]: "2026-12-01" };

    expect(openOwnFields([travel, wish, from], answers)).toEqual([]);
    expect(openOwnFields([travel, wish, from], { [wish.key]: "Rustig beginnen" })).toEqual([travel]);
    expect(openOwnFields([travel, from], { [travel.key]: "zzzzzzzz", [from.key]: "morgen" })).toEqual([travel, from]);
  });

  it("stands in no report where it does not fit, and an empty text is no answer", () => {
    expect(ownAnswersThatFit([travel, wish, from], { [travel.key]: "bbbbbbbb", [wish.key]: "  ", [from.key]: "morgen" })).toEqual({
      [travel.key]: "bbbbbbbb",
    });
  });

  it("says nothing of its own to the guard where it was a choice or a day", () => {
    const answers = { [travel.key]: "bbbbbbbb", [from.key]: "2026-12-01" };

    expect(checkForEmployer(employerTextsOfAnswers(answers), { language: "en", keep: null }).ok).toBe(true);
  });
});
